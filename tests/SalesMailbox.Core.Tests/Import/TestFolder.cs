using Microsoft.Extensions.Localization;

namespace SalesMailbox.Core.Tests.Import;

internal static class TestFolder
{
    /// <summary>Uses a folder in memory if the system has one, because thousands of small commits would wait for the disk.</summary>
    public static string Create()
    {
        var parent = Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath();
        return Directory.CreateDirectory(Path.Combine(parent, $"salesmailbox-{Guid.NewGuid():N}")).FullName;
    }
}

internal sealed class PlainText<T> : IStringLocalizer<T>
{
    public LocalizedString this[string name] => new(name, name);

    public LocalizedString this[string name, params object[] arguments] =>
        new(name, string.Format(System.Globalization.CultureInfo.InvariantCulture, name, arguments));

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => [];
}
