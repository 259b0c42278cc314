using System.Text.Encodings.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Console;

namespace StudyBot.Hosting;

/// <summary>The log goes to standard error, as lines for people or as JSON, a line an entry.</summary>
public static class LogRegistration
{
    public static void AddLog(this StudyBotBuilder builder)
    {
        var logging = builder.Host.Logging;
        logging.AddConfiguration(builder.Host.Configuration.GetSection("Logging"));
        logging.AddFilter("Microsoft", LogLevel.Warning);
        // Addresses hold tokens.
        logging.AddFilter("System.Net.Http", LogLevel.None);
        var format = builder.Settings.Choice("Logging:Format", "text", "text", "json");
        if (!builder.LogsToConsole)
        {
            return;
        }

        logging.Services.Configure<ConsoleLoggerOptions>(
            options => options.LogToStandardErrorThreshold = LogLevel.Trace);
        if (format == "json")
        {
            logging.AddJsonConsole(options =>
            {
                options.UseUtcTimestamp = true;
                options.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
                options.JsonWriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
            });
        }
        else
        {
            logging.AddSimpleConsole(options =>
            {
                options.SingleLine = true;
                options.TimestampFormat = "HH:mm:ss ";
            });
        }
    }
}
