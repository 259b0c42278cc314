namespace StudyBot.Core.Study.Answers;

internal enum SentenceWord
{
    /// <summary>Says nothing about the answer: 我觉得, probably, 不过.</summary>
    Neutral,

    /// <summary>Turns the clause round: 不是, except, не.</summary>
    Negation,
}

/// <summary>The words around an answer in a sentence.</summary>
internal static class SentenceWords
{
    private const string Neutral =
        """
        我 你 他 她 它 我们 咱们 我觉得 我认为 我想 我猜 我猜想 我记得 我选 我选择 我的答案是 我的答案 我会选
        我说 我看 个人认为 觉得 认为 应该 应该是 应当 大概 大约 可能 也许 或许 好像 似乎 估计 肯定 一定 必定
        必须 当然 显然 确实 就是 只是 是 是的 这是 那是 答案是 答案 正确答案是 正确答案 答 选 选择 选项 吧 吗
        呢 啊 呀 哦 噢 嗯 呃 额 哎 了 的 嘛 啦 哈 哈哈 呵呵 和 与 及 以及 还有 或 或者 还是 再加上 加上 等 等等
        其实 因为 所以 那么 那 这 那个 这个 然后 接着 最后 首先 其次 先 后 再 请 请问 老师 谢谢 你好 大家好 在
        到 于 从 由 被 把 让 对 指 指的是 叫 叫做 叫作 称为 有 也 都 就 才 又 很 最 更 之 其 不过 不错 没错
        非常 无疑 毫无疑问 没问题 未来 不仅 不仅仅 不只 不光 不就是 无非 无论 不论 不管 是不是 会不会 能不能
        对不对 对不 是否 能否 不确定 不太确定 不大确定 不很确定 不能确定 不清楚 不太清楚 不大清楚 不知道
        不太知道 不晓得 不懂 不太懂 不记得 不太记得 记不清 记不清了 记不得 没记错 没记错的话 没有记错 没把握
        没有把握 不敢肯定 不能肯定 不好说 说不定 没准 差不多 不用说 不用想 不用猜 不好意思 对不起 要不
        如果没记错 如果我没记错 不是很确定 不是很清楚 不是太确定 不一定 不太会 没想到 忍不住
        """;

    private const string NeutralPhrases =
        """
        i|think|i think|i believe|i guess|i suppose|i say|i would say|id say|i choose|i pick|i mean|imo
        my answer|my answer is|answer|the answer|the answer is|it|its|it is|it was|is|was|are|were|be|that is
        thats|this is|this|that|there|they|he|she|has|have|must be|should be|could be|might be|may be|has to be
        maybe|perhaps|probably|possibly|surely|definitely|certainly|of course|obviously|clearly|likely|well|hmm
        um|uh|ok|okay|so|then|next|first of all|finally|the|and|or|also|plus|as well as|to|of|in|on|at|by|for
        from|with|please|thanks|thank you|hello|hi|option|choose|pick|number|letter|not sure|im not sure
        i am not sure|not certain|not so sure|not quite sure|dont know|i dont know|do not know|i do not know
        no idea|i have no idea|no doubt|without doubt|without a doubt|dont remember|do not remember
        cant remember|cannot remember|if im not mistaken|if i am not mistaken|if im not wrong|not mistaken
        isnt it|arent they|wasnt it|why not|no problem|not only|no less than|это|я|я думаю|думаю|думаю что
        мне кажется|кажется|наверное|может быть|возможно|вероятно|по моему|конечно|точно|ответ|мой ответ
        вариант|и|или|а также|а|не уверен|не уверена|не знаю|не помню|если не ошибаюсь|без сомнения
        нет сомнений|не только
        """;

    private const string Negations =
        """
        不|不是|并不|并不是|并非|没|没有|无|非|未|未必|否|决不|绝不|绝非|决非|而非|而不是|不会|不会是|不可能
        不可能是|不太可能|不应该|不应该是|不认为|不觉得|不像|不像是|怎么可能|不对|不包括|不含|除|除了|除去|除开
        除外|以外|之外|not|is not|isnt|arent|wasnt|werent|no|nope|never|nor|neither|dont|doesnt|didnt|cant
        cannot|wont|wouldnt|couldnt|shouldnt|without|except|excluding|but not|other than|anything but
        rather than|instead of|wrong|false|incorrect|unlikely|impossible|hardly|не|нет|ни|кроме|без|никогда
        исключая|вместо
        """;

    public static readonly FormTable<SentenceWord> Table = new(
    [
        .. Read(Neutral, ' ', SentenceWord.Neutral),
        .. Read(NeutralPhrases, '|', SentenceWord.Neutral),
        .. Read(Negations, '|', SentenceWord.Negation),
    ]);

    private static IEnumerable<(string Folded, SentenceWord Word)> Read(
        string words, char separator, SentenceWord kind) =>
        words.Split([separator, '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(word => (new AnswerText(word).Folded, kind));
}
