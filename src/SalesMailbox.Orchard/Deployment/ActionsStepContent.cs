using SalesMailbox.Core.Actions;

namespace SalesMailbox.Orchard.Deployment;

/// <summary>The content of the recipe step "SalesMailboxActions".</summary>
internal sealed record ActionsStepContent
{
    /// <summary>The name of the recipe step.</summary>
    public const string Name = "SalesMailboxActions";

    public IReadOnlyList<ActionTemplate> Actions { get; init; } = [];
}
