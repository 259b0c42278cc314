using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using StudyBot.Core.Content;
using StudyBot.Core.Handlers;
using StudyBot.Core.Lookup;

namespace StudyBot.ContentFiles;

/// <summary>The packs of the content folder. One whose files are broken stays as it last was without fault.</summary>
public sealed partial class ContentShelf(ContentFolder folder, ILogger<ContentShelf> logger) : IShelf
{
    private readonly Lock _reloading = new();
    private readonly Dictionary<string, string> _stamps = new(StringComparer.Ordinal);
    private volatile Shelf? _current;

    /// <exception cref="InvalidOperationException"><see cref="Open"/> has not succeeded.</exception>
    public Shelf Current => _current ?? throw new InvalidOperationException("No pack has been opened.");

    /// <summary>Reads everything, at the program's start.</summary>
    /// <returns>All problems; with an error among them the program must not start.</returns>
    public ImmutableArray<PackProblem> Open()
    {
        lock (_reloading)
        {
            var problems = ImmutableArray.CreateBuilder<PackProblem>();
            var packs = ImmutableSortedDictionary.CreateBuilder<string, StudyPack>(StringComparer.Ordinal);
            foreach (var pack in folder.PackFolders())
            {
                _stamps[pack] = ContentFolder.Stamp(pack);
                var result = ContentFolder.ReadPack(pack);
                problems.AddRange(result.Problems);
                if (result.Pack is { } whole)
                {
                    packs[Id(pack)] = new StudyPack(whole, LookupIndex.Build(whole));
                }
            }

            if (_stamps.Count == 0)
            {
                problems.Add(new PackProblem(Severity.Error, new SourcePosition(folder.Path, 1, 1),
                    "there is no pack in this folder",
                    $"put one into {folder.Path}/<pack-id>/<language>.md, or set {ContentPath.Setting}"));
            }

            _current = packs.Count > 0 ? new Shelf(packs.ToImmutable()) : null;
            return problems.ToImmutable();
        }
    }

    public bool HasChanged()
    {
        lock (_reloading)
        {
            var folders = folder.PackFolders();
            return folders.Length != _stamps.Count
                || folders.Any(pack => _stamps.GetValueOrDefault(pack) != ContentFolder.Stamp(pack));
        }
    }

    /// <summary>Reads what has changed and swaps the whole shelf; messages under way keep the one they have.</summary>
    public void Reload()
    {
        lock (_reloading)
        {
            var folders = folder.PackFolders();
            if (folders.IsEmpty && _stamps.Count > 0)
            {
                LogAllGone(logger, folder.Path);
                return;
            }

            var packs = Current.Packs.ToBuilder();
            foreach (var gone in _stamps.Keys.Except(folders).ToList())
            {
                _stamps.Remove(gone);
                packs.Remove(Id(gone));
                LogRemoved(logger, Id(gone));
            }

            foreach (var pack in folders)
            {
                var stamp = ContentFolder.Stamp(pack);
                if (_stamps.GetValueOrDefault(pack) != stamp)
                {
                    _stamps[pack] = stamp;
                    Replace(packs, pack);
                }
            }

            if (packs.Count > 0)
            {
                _current = new Shelf(packs.ToImmutable());
            }
        }
    }

    private void Replace(ImmutableSortedDictionary<string, StudyPack>.Builder packs, string pack)
    {
        var result = ContentFolder.ReadPack(pack);
        foreach (var problem in result.Problems)
        {
            LogProblem(logger, problem.Severity == Severity.Error ? LogLevel.Error : LogLevel.Warning, problem);
        }

        if (result.Pack is { } whole)
        {
            packs[Id(pack)] = new StudyPack(whole, LookupIndex.Build(whole));
            var own = whole.Editions[whole.OwnLanguage];
            LogLoaded(logger, whole.Id, whole.Version, own.KeyPoints.Length, own.Questions.Length);
        }
        else
        {
            LogKept(logger, Id(pack), result.Errors.Count(),
                packs.ContainsKey(Id(pack)) ? "its last good version stays in use" : "it is left out");
        }
    }

    private static string Id(string pack) => System.IO.Path.GetFileName(pack);

    [LoggerMessage(2000, LogLevel.Information,
        "Pack {Pack} read: version {Version}, {KeyPoints} key points, {Questions} questions.")]
    private static partial void LogLoaded(ILogger logger, string pack, string version, int keyPoints, int questions);

    [LoggerMessage(2001, LogLevel.Error, "Pack {Pack} has faults (errors: {Errors}); {Consequence}.")]
    private static partial void LogKept(ILogger logger, string pack, int errors, string consequence);

    [LoggerMessage(EventId = 2002, Message = "{Problem}")]
    private static partial void LogProblem(ILogger logger, LogLevel level, PackProblem problem);

    [LoggerMessage(2003, LogLevel.Warning, "Pack {Pack} is gone from the disk and is no longer offered.")]
    private static partial void LogRemoved(ILogger logger, string pack);

    [LoggerMessage(2004, LogLevel.Error, "There is no pack left in {Path}; those read before stay in use.")]
    private static partial void LogAllGone(ILogger logger, string path);
}
