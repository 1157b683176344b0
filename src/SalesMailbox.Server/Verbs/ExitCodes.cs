namespace SalesMailbox.Server.Verbs;

/// <summary>The exit codes that a verb returns to the calling script.</summary>
internal static class ExitCodes
{
    public const int Success = 0;

    /// <summary>The verb ran, but a part of it failed. The output says what.</summary>
    public const int Failure = 1;

    /// <summary>Nothing was done: what was requested doesn't exist or isn't allowed.</summary>
    public const int WrongUsage = 2;
}
