using System.Text.Json.Nodes;

namespace StudyBot.Testing.Discord.Rest;

/// <summary>Buttons, menus, texts and forms.</summary>
internal sealed class ComponentCheck(FormCheck form, bool isModal)
{
    private const int MaxNested = 40;

    private const int MaxText = 4_000;

    private static readonly long[] LegacyTypes = [1];

    private static readonly long[] V2Types = [1, 9, 10, 12, 13, 14, 17];

    private static readonly long[] ContainerTypes = [1, 9, 10, 12, 13, 14];

    private static readonly long[] ModalTypes = [1, 10, 18];

    private static readonly long[] LabelTypes = [3, 4, 5, 6, 7, 8, 19, 21, 22, 23];

    private readonly HashSet<string> _customIds = [];

    private int _count;

    private int _textLength;

    public static void CheckMessage(FormCheck form, JsonObject body, string path, bool isV2)
    {
        var check = new ComponentCheck(form, isModal: false);
        foreach (var (component, at) in form.List(body, path, "components", 0, isV2 ? MaxNested : 5))
        {
            check.Component(component, at, isV2 ? V2Types : LegacyTypes);
        }

        var components = FormCheck.Join(path, "components");
        if (isV2 && check._count > MaxNested)
        {
            form.Add(
                components,
                "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED",
                $"The total number of components cannot exceed {MaxNested}");
        }

        if (check._textLength > MaxText)
        {
            form.Add(
                components,
                "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
                $"The total displayable text size cannot exceed {MaxText}");
        }
    }

    public static void CheckModal(FormCheck form, JsonObject data)
    {
        form.Text(data, "data", "custom_id", 1, 100, isRequired: true);
        form.Text(data, "data", "title", 1, 45, isRequired: true);
        var check = new ComponentCheck(form, isModal: true);
        foreach (var (component, at) in form.List(data, "data", "components", 1, 5, isRequired: true))
        {
            check.Component(component, at, ModalTypes);
        }
    }

    private void Component(JsonObject component, string path, long[] allowed)
    {
        _count++;
        if (component.Number("type") is not { } type || !allowed.Contains(type))
        {
            form.Add(
                $"{path}.type",
                "UNION_TYPE_CHOICES",
                $"Value of field \"type\" must be one of ({string.Join(", ", allowed)}).");
            return;
        }

        switch (type)
        {
            case 1:
                Row(component, path);
                break;
            case 2:
                Button(component, path);
                break;
            case 3:
                Select(component, path);
                break;
            case 4:
                TextInput(component, path);
                break;
            case 9:
                Nested(component, path, 1, 3, [10]);
                Single(component, path, "accessory", [2, 11]);
                break;
            case 10:
                _textLength += form.Text(component, path, "content", 1, MaxText, isRequired: true)?.Length ?? 0;
                break;
            case 11:
                Media(component, path, "media");
                break;
            case 12:
                foreach (var (item, at) in form.List(component, path, "items", 1, 10, isRequired: true))
                {
                    Media(item, at, "media");
                }

                break;
            case 13:
                Media(component, path, "file");
                break;
            case 14:
                form.OneOf(component, path, "spacing", false, 1, 2);
                break;
            case 17:
                Nested(component, path, 1, MaxNested, ContainerTypes);
                form.Number(component, path, "accent_color", 0, 0xFFFFFF);
                break;
            case 18:
                form.Text(component, path, "label", 1, 45, isRequired: true);
                form.Text(component, path, "description", 0, 100);
                Single(component, path, "component", LabelTypes);
                break;
            case 21:
                CustomId(component, path);
                Options(component, path, 2, 10);
                break;
            case 22:
                CustomId(component, path);
                Options(component, path, 1, 10);
                break;
        }
    }

    private void Row(JsonObject row, string path)
    {
        var kinds = row["components"].Objects().Select(child => child.Number("type")).ToList();
        var isButtons = !isModal && (kinds.Count == 0 || kinds[0] == 2);
        Nested(row, path, 1, isButtons ? 5 : 1, isModal ? [4] : isButtons ? [2] : [3, 5, 6, 7, 8]);
    }

    private void Button(JsonObject button, string path)
    {
        form.OneOf(button, path, "style", true, 1, 2, 3, 4, 5, 6);
        form.Text(button, path, "label", 0, 80);
        if (string.IsNullOrWhiteSpace(button.Text("label")) && button["emoji"] is null)
        {
            form.Add($"{path}.label", "BUTTON_COMPONENT_INVALID_LABEL", "A label or an emoji is required");
        }

        if (button.Number("style") == 5)
        {
            form.Text(button, path, "url", 1, 512, isRequired: true);
            EmbedCheck.Address(form, button, path, "url");
            if (button["custom_id"] is not null)
            {
                form.Add(
                    path,
                    "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE",
                    "A custom id and url cannot both be specified");
            }
        }
        else
        {
            CustomId(button, path);
        }
    }

    private void Select(JsonObject select, string path)
    {
        CustomId(select, path);
        Options(select, path, 1, 25);
        form.Text(select, path, "placeholder", 0, 150);
        var min = form.Number(select, path, "min_values", 0, 25) ?? 1;
        var max = form.Number(select, path, "max_values", 1, 25) ?? 1;
        if (min > max || max > (select["options"] as JsonArray)?.Count)
        {
            form.Add(
                $"{path}.max_values",
                "SELECT_COMPONENT_MAX_VALUES_INVALID",
                "Must be at least min_values and at most the number of options");
        }
    }

    private void Options(JsonObject menu, string path, int min, int max)
    {
        var values = new HashSet<string>();
        foreach (var (option, at) in form.List(menu, path, "options", min, max, isRequired: true))
        {
            form.Text(option, at, "label", 1, 100, isRequired: true);
            form.Text(option, at, "description", 0, 100);
            if (form.Text(option, at, "value", 1, 100, isRequired: true) is { } value && !values.Add(value))
            {
                form.Add(
                    $"{at}.value",
                    "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
                    "The specified option value is already used");
            }
        }
    }

    private void TextInput(JsonObject input, string path)
    {
        CustomId(input, path);
        form.OneOf(input, path, "style", true, 1, 2);
        form.Number(input, path, "min_length", 0, 4_000);
        form.Number(input, path, "max_length", 1, 4_000);
        form.Text(input, path, "placeholder", 0, 100);
        form.Text(input, path, "value", 0, 4_000);
        if (!path.EndsWith(".component", StringComparison.Ordinal))
        {
            form.Text(input, path, "label", 1, 45, isRequired: true);
        }
    }

    private void CustomId(JsonObject component, string path)
    {
        if (form.Text(component, path, "custom_id", 1, 100, isRequired: true) is { } customId
            && !_customIds.Add(customId))
        {
            form.Add($"{path}.custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
        }
    }

    private void Nested(JsonObject component, string path, int min, int max, long[] allowed)
    {
        foreach (var (child, at) in form.List(component, path, "components", min, max, isRequired: true))
        {
            Component(child, at, allowed);
        }
    }

    private void Single(JsonObject component, string path, string name, long[] allowed)
    {
        if (component[name] is JsonObject child)
        {
            Component(child, $"{path}.{name}", allowed);
        }
        else
        {
            form.Add($"{path}.{name}", "BASE_TYPE_REQUIRED", "This field is required");
        }
    }

    private void Media(JsonObject component, string path, string name)
    {
        form.Text(component, path, "description", 0, 1_024);
        if (component[name] is JsonObject item)
        {
            form.Text(item, $"{path}.{name}", "url", 1, 2_048, isRequired: true);
        }
        else
        {
            form.Add($"{path}.{name}", "BASE_TYPE_REQUIRED", "This field is required");
        }
    }
}
