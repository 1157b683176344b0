using OrchardCore.Modules.Manifest;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Orchard;

/// <summary>
/// The module's manifest. Orchard reads it when the host starts, before any tenant and whether or not the feature is on, so it is the module's first chance
/// to run. Orchard checks email addresses with MimeKit while a site is set up, and MimeKit looks only once which character sets there are: registered later,
/// mail in Japanese or Korean would be stored as garbage until the next start.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class SalesMailboxModuleAttribute : ModuleAttribute
{
    public SalesMailboxModuleAttribute() => CodePages.Register();
}
