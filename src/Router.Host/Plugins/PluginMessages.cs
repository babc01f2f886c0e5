using Router.Routing.Diagnostics;

namespace Router.Host.Plugins;

/// <summary>The catalogue of what keeps a plugin out: RT170 to RT179. Codes never change their meaning.</summary>
internal static class PluginMessages
{
    /// <summary>A pin that is none.</summary>
    public static Message BadPin { get; } = Error(
        "RT170",
        "здесь нужна строка sha256:…, её печатает router plugins pin $1",
        "expected here: the text sha256:… that router plugins pin $1 prints");

    /// <summary>A folder that is not what was pinned.</summary>
    public static Message PinDiffers { get; } = Error(
        "RT171",
        "файлы в plugins/$1 не те, что закреплены; если замена ваша, закрепите заново: router plugins pin $1",
        "the files in plugins/$1 are not those that were pinned; if the change is yours, pin it again: router plugins pin $1");

    /// <summary>A folder that is not there.</summary>
    public static Message FolderMissing { get; } = Error(
        "RT172",
        "плагина $1 нет: рядом с файлом правил нет папки plugins/$1",
        "there is no plugin $1: no folder plugins/$1 beside the configuration");

    /// <summary>A folder that cannot be taken as it is.</summary>
    public static Message FolderRefused { get; } = Error("RT173", "плагин $1 не взять: $2", "the plugin $1 cannot be taken: $2");

    /// <summary>A folder without a main assembly.</summary>
    public static Message NoAssembly { get; } = Error(
        "RT174",
        "в папке плагина $1 не видно его сборки: нужна $1.dll или одна с файлом .deps.json",
        "the folder of the plugin $1 shows no main assembly: it needs $1.dll, or one with a .deps.json");

    /// <summary>A plugin that was built for a newer contract.</summary>
    public static Message TooNew { get; } = Error(
        "RT175",
        "плагин $1 собран для $2 $3, а здесь $4; обновите Router или соберите плагин для него",
        "the plugin $1 was built for $2 $3, and here is $4; update Router, or build the plugin for it");

    /// <summary>A plugin that does not load.</summary>
    public static Message NotLoaded { get; } = Error("RT176", "плагин $1 не загрузился: $2", "the plugin $1 did not load: $2");

    /// <summary>A plugin without sinks.</summary>
    public static Message NoFactory { get; } = Error(
        "RT177",
        "в плагине $1 нет приёмников: нужен открытый класс с ISinkFactory и конструктором без параметров",
        "the plugin $1 has no sinks: it needs a public class that is an ISinkFactory, with a constructor without parameters");

    /// <summary>A type of sink that is there already.</summary>
    public static Message TypeTaken { get; } = Error(
        "RT178",
        "плагин $1: приёмник типа $2 уже есть, $3",
        "the plugin $1: there is a sink of type $2 already, $3");

    /// <summary>A factory that does not do what it has to.</summary>
    public static Message FactoryFailed { get; } = Error("RT179", "ошибка в плагине $1: $2", "a defect of the plugin $1: $2");

    /// <summary>All of them, by code.</summary>
    public static IReadOnlyList<Message> All { get; } =
        [BadPin, PinDiffers, FolderMissing, FolderRefused, NoAssembly, TooNew, NotLoaded, NoFactory, TypeTaken, FactoryFailed];

    private static Message Error(string code, string russian, string english) => new(code, Severity.Error, russian, english);
}
