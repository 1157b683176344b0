namespace SalesMailbox.Gmail.Calls;

/// <summary>What a call is about, where that changes what its errors mean.</summary>
internal enum CallKind
{
    Profile,
    ListHistory,
    ListMessages,
    GetMessage,
    SendMessage,
    ListLabels,
}
