using System.Text.Json.Nodes;

namespace StudyBot.Messaging.Parts;

/// <summary>Schema 11 of Anki's collection: its tables, and the JSON of its one row.</summary>
internal static class AnkiCollection
{
    /// <summary>The note type's id: the same in every package, so that Anki has one of it.</summary>
    public const long Model = 1_709_500_000_001;

    public const string Schema =
        """
        CREATE TABLE col (id integer PRIMARY KEY, crt integer NOT NULL, mod integer NOT NULL, scm integer NOT NULL,
          ver integer NOT NULL, dty integer NOT NULL, usn integer NOT NULL, ls integer NOT NULL, conf text NOT NULL,
          models text NOT NULL, decks text NOT NULL, dconf text NOT NULL, tags text NOT NULL);
        CREATE TABLE notes (id integer PRIMARY KEY, guid text NOT NULL, mid integer NOT NULL, mod integer NOT NULL,
          usn integer NOT NULL, tags text NOT NULL, flds text NOT NULL, sfld integer NOT NULL, csum integer NOT NULL,
          flags integer NOT NULL, data text NOT NULL);
        CREATE TABLE cards (id integer PRIMARY KEY, nid integer NOT NULL, did integer NOT NULL, ord integer NOT NULL,
          mod integer NOT NULL, usn integer NOT NULL, type integer NOT NULL, queue integer NOT NULL,
          due integer NOT NULL, ivl integer NOT NULL, factor integer NOT NULL, reps integer NOT NULL,
          lapses integer NOT NULL, left integer NOT NULL, odue integer NOT NULL, odid integer NOT NULL,
          flags integer NOT NULL, data text NOT NULL);
        CREATE TABLE revlog (id integer PRIMARY KEY, cid integer NOT NULL, usn integer NOT NULL, ease integer NOT NULL,
          ivl integer NOT NULL, lastIvl integer NOT NULL, factor integer NOT NULL, time integer NOT NULL,
          type integer NOT NULL);
        CREATE TABLE graves (usn integer NOT NULL, oid integer NOT NULL, type integer NOT NULL);
        CREATE INDEX ix_notes_usn ON notes (usn);
        CREATE INDEX ix_cards_usn ON cards (usn);
        CREATE INDEX ix_revlog_usn ON revlog (usn);
        CREATE INDEX ix_cards_nid ON cards (nid);
        CREATE INDEX ix_cards_sched ON cards (did, queue, due);
        CREATE INDEX ix_revlog_cid ON revlog (cid);
        CREATE INDEX ix_notes_csum ON notes (csum);
        """;

    public const string InsertCollection =
        """
        INSERT INTO col (id, crt, mod, scm, ver, dty, usn, ls, conf, models, decks, dconf, tags)
        VALUES (1, $1, $2, $2, 11, 0, 0, 0, $3, $4, $5, $6, '{}')
        """;

    public const string InsertNote =
        """
        INSERT INTO notes (id, guid, mid, mod, usn, tags, flds, sfld, csum, flags, data)
        VALUES ($1, $2, $3, $4, -1, $5, $6, $7, $8, 0, '')
        """;

    public const string InsertCard =
        """
        INSERT INTO cards (id, nid, did, ord, mod, usn, type, queue, due, ivl, factor, reps, lapses, left, odue, odid,
          flags, data)
        VALUES ($1, $1, $2, 0, $3, -1, 0, 0, $4, 0, 0, 0, 0, 0, 0, 0, 0, '')
        """;

    public const string Configuration =
        """
        {"activeDecks":[1],"curDeck":1,"newSpread":0,"collapseTime":1200,"timeLim":0,"estTimes":true,"dueCounts":true,
        "curModel":null,"nextPos":1,"sortType":"noteFld","sortBackwards":false,"addToCur":true,"schedVer":2}
        """;

    public const string Options =
        """
        {"1":{"id":1,"mod":0,"name":"Default","usn":0,"maxTaken":60,"autoplay":true,"timer":0,"replayq":true,"dyn":false,
        "new":{"bury":true,"delays":[1,10],"initialFactor":2500,"ints":[1,4,7],"order":1,"perDay":20,"separate":true},
        "lapse":{"delays":[10],"leechAction":0,"leechFails":8,"minInt":1,"mult":0},
        "rev":{"bury":true,"ease4":1.3,"fuzz":0.05,"ivlFct":1,"maxIvl":36500,"minSpace":1,"perDay":200}}}
        """;

    private const string Look =
        ".card { font-family: 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif; font-size: 20px; "
        + "text-align: center; } .cloze { font-weight: bold; color: #1f7a8c; } .extra { font-size: 14px; opacity: .7; }";

    /// <param name="modified">Seconds since 1970.</param>
    public static string Models(long modified) => new JsonObject
    {
        [Text(Model)] = new JsonObject
        {
            ["id"] = Model,
            ["name"] = "StudyBot Cloze",
            ["type"] = 1,
            ["mod"] = modified,
            ["usn"] = -1,
            ["sortf"] = 0,
            ["did"] = null,
            ["css"] = Look,
            ["latexPre"] = "",
            ["latexPost"] = "",
            ["req"] = new JsonArray(new JsonArray(0, "any", new JsonArray(0))),
            ["tags"] = new JsonArray(),
            ["vers"] = new JsonArray(),
            ["flds"] = new JsonArray(Field("Text", 0), Field("Back Extra", 1)),
            ["tmpls"] = new JsonArray(new JsonObject
            {
                ["name"] = "Cloze",
                ["ord"] = 0,
                ["qfmt"] = "{{cloze:Text}}",
                ["afmt"] = "{{cloze:Text}}<br><br><div class=\"extra\">{{Back Extra}}</div>",
                ["bqfmt"] = "",
                ["bafmt"] = "",
                ["did"] = null,
            }),
        },
    }.ToJsonString();

    /// <summary>Anki's own deck, which no collection is without, and ours.</summary>
    public static string Decks(long id, string name, long modified) => new JsonObject
    {
        ["1"] = Deck(1, "Default", modified),
        [Text(id)] = Deck(id, name, modified),
    }.ToJsonString();

    private static JsonObject Field(string name, int place) => new()
    {
        ["name"] = name,
        ["ord"] = place,
        ["sticky"] = false,
        ["rtl"] = false,
        ["font"] = "Arial",
        ["size"] = 20,
        ["media"] = new JsonArray(),
    };

    private static JsonObject Deck(long id, string name, long modified) => new()
    {
        ["id"] = id,
        ["name"] = name,
        ["mod"] = modified,
        ["usn"] = -1,
        ["conf"] = 1,
        ["dyn"] = 0,
        ["desc"] = "",
        ["collapsed"] = false,
        ["browserCollapsed"] = false,
        ["extendNew"] = 0,
        ["extendRev"] = 0,
        ["lrnToday"] = new JsonArray(0, 0),
        ["revToday"] = new JsonArray(0, 0),
        ["newToday"] = new JsonArray(0, 0),
        ["timeToday"] = new JsonArray(0, 0),
    };

    private static string Text(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
