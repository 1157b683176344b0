namespace SalesMailbox.Gmail.Sandbox.Control;

internal sealed record NewAccount(string Address, string? DisplayName);

internal sealed record NewClient(string ClientId, string ClientSecret, string[] RedirectUris);

internal sealed record NewTokens(string Account, string ClientId, string[]? Scopes);

internal sealed record LabelName(string Name);

internal sealed record LabelEdit(string[]? Add, string[]? Remove);
