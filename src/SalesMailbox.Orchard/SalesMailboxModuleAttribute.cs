using OrchardCore.Modules.Manifest;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Orchard;

/// <summary>
/// The module's manifest. Orchard reads it when the host starts, before any tenant and whether or not the feature is enabled, so it is the
/// module's first chance to run code. Orchard validates email addresses with MimeKit while it sets up a site, and MimeKit reads the list of
/// character sets only once: if they were registered later, email in Japanese or Korean would be stored as garbage until the next start.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class SalesMailboxModuleAttribute : ModuleAttribute
{
    public SalesMailboxModuleAttribute() => CodePages.Register();
}
