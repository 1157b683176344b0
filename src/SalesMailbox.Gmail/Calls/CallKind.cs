namespace SalesMailbox.Gmail.Calls;

/// <summary>The subject of a call, where it changes the meaning of errors.</summary>
internal enum CallKind
{
    Profile,
    ListHistory,
    ListMessages,
    GetMessage,
    SendMessage,
    ListLabels,
}
