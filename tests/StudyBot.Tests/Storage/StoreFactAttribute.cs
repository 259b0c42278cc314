using StudyBot.Testing;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace StudyBot.Tests.Storage;

/// <summary>A fact that is skipped, with the reason, in classes that need PostgreSQL where none is installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("StudyBot.Tests.Storage.StoreFactDiscoverer", "StudyBot.Tests")]
public sealed class StoreFactAttribute : FactAttribute;

public sealed class StoreFactDiscoverer(IMessageSink messages) : FactDiscoverer(messages)
{
    protected override IXunitTestCase CreateTestCase(
        ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        PostgresServer.WhyMissing is not null && Collection(testMethod) == PostgresCollection.Name
            ? new SkippedTestCase(DiagnosticMessageSink, testMethod)
            : base.CreateTestCase(discoveryOptions, testMethod, factAttribute);

    private static string? Collection(ITestMethod testMethod) =>
        testMethod.TestClass.Class.GetCustomAttributes(typeof(CollectionAttribute)).FirstOrDefault()?
            .GetConstructorArguments().OfType<string>().FirstOrDefault();
}

public sealed class SkippedTestCase : XunitTestCase
{
    [Obsolete("For the runner, which makes test cases again from what it was told of them.")]
    public SkippedTestCase()
    {
    }

    public SkippedTestCase(IMessageSink messages, ITestMethod method)
        : base(messages, TestMethodDisplay.ClassAndMethod, TestMethodDisplayOptions.None, method)
    {
    }

    protected override string GetSkipReason(IAttributeInfo factAttribute) => PostgresServer.WhyMissing ?? "";
}
