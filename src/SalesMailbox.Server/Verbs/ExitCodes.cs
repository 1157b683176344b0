namespace SalesMailbox.Server.Verbs;

/// <summary>What a verb's exit code says to the script that called it.</summary>
internal static class ExitCodes
{
    public const int Success = 0;

    /// <summary>It was done, and something of it failed; the output says what.</summary>
    public const int Failure = 1;

    /// <summary>Nothing was done: what was asked for does not exist or is not allowed.</summary>
    public const int WrongUsage = 2;
}
