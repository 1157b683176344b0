using Microsoft.Extensions.Localization;
using SalesMailbox.Server.Identity;
using SalesMailbox.Server.Localization;
using SalesMailbox.Server.Tenants;

namespace SalesMailbox.Server.Accounts;

/// <summary>The words of email about accounts: in the language that the user chose, else in that of the person who has it sent.</summary>
public sealed class AccountWords(CurrentTenant tenant, IStringLocalizer<AccountWords> text)
{
    public (string Subject, string Text) Invitation(ServerUser user, string link)
    {
        ArgumentNullException.ThrowIfNull(user);
        using var language = new ReaderLanguage(user.Language);
        return (text["Your account at {0}", tenant.Record.DisplayName], text[
            "Hello {0},\n\nyou have been invited to Sales Mailbox at {1}. Choose a password here:\n\n{2}\n\nThe link works once, and for {3} days.",
            user.DisplayName, tenant.Record.DisplayName, link, (int)InvitationTokenOptions.Lifetime.TotalDays]);
    }

    public (string Subject, string Text) Reset(ServerUser user, string link)
    {
        ArgumentNullException.ThrowIfNull(user);
        using var language = new ReaderLanguage(user.Language);
        return (text["A new password for {0}", tenant.Record.DisplayName], text[
            "Hello {0},\n\nchoose a new password for Sales Mailbox here:\n\n{1}\n\nThe link works once, and for {2} hours. If you did not ask for it, ignore this email: nothing changes.",
            user.DisplayName, link, (int)AccountLinks.ResetLifetime.TotalHours]);
    }

    public (string Subject, string Text) NewAddress(ServerUser user, string link)
    {
        ArgumentNullException.ThrowIfNull(user);
        using var language = new ReaderLanguage(user.Language);
        return (text["Confirm your new address at {0}", tenant.Record.DisplayName], text[
            "Hello {0},\n\nconfirm that you sign in with this address from now on:\n\n{1}\n\nIf you did not ask for it, ignore this email: nothing changes.",
            user.DisplayName, link]);
    }

    public (string Subject, string Text) PasswordChanged(ServerUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        using var language = new ReaderLanguage(user.Language);
        return (text["Your password at {0} was changed", tenant.Record.DisplayName], text[
            "Hello {0},\n\nyour password for Sales Mailbox was changed, and all other sessions were ended. If that was not you, ask an administrator at once.",
            user.DisplayName]);
    }
}
