using Microsoft.Extensions.Localization;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Entities;
using OrchardCore.Users.Models;
using SalesMailbox.Orchard.Hosting;

namespace SalesMailbox.Orchard.Drivers;

/// <summary>Edits an agent's name in Orchard's user editor.</summary>
internal sealed class AgentProfileDisplayDriver(IStringLocalizer<AgentProfileDisplayDriver> S) : DisplayDriver<User>
{
    public override IDisplayResult Edit(User model, BuildEditorContext context) => Initialize<AgentProfileViewModel>(
            "SalesMailboxAgentProfile_Edit",
            shown => shown.DisplayName = model.TryGet<SalesMailboxAgentProfile>(out var profile) ? profile.DisplayName : "")
        .Location("Content:1.7");

    public override async Task<IDisplayResult> UpdateAsync(User model, UpdateEditorContext context)
    {
        var entered = new AgentProfileViewModel();
        await context.Updater.TryUpdateModelAsync(entered, Prefix);
        var name = string.Join(' ', (entered.DisplayName ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (name.Length > SalesMailboxAgentProfile.MaxDisplayName)
        {
            context.Updater.ModelState.AddModelError(
                $"{Prefix}.{nameof(entered.DisplayName)}",
                S["A name can be up to {0} characters.", SalesMailboxAgentProfile.MaxDisplayName]);
        }
        else
        {
            model.Put(new SalesMailboxAgentProfile { DisplayName = name });
        }

        return Edit(model, context);
    }
}

/// <summary>The fields of <see cref="SalesMailboxAgentProfile"/> in the editor. Orchard derives the shape from this class.</summary>
public class AgentProfileViewModel
{
    public string? DisplayName { get; set; }
}
