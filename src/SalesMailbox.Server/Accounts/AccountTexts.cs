using Microsoft.Extensions.Localization;
using SalesMailbox.Server.Identity;
using SalesMailbox.Server.Localization;
using SalesMailbox.Server.Tenants;

namespace SalesMailbox.Server.Accounts;

/// <summary>
/// Texts of account email, in the language that the recipient chose, or else in the language of the person who triggers the email.
/// </summary>
internal sealed class AccountTexts(CurrentTenant tenant, IStringLocalizer<AccountTexts> text)
{
    public (string Subject, string Text) Invitation(ServerUser user, string link)
    {
        ArgumentNullException.ThrowIfNull(user);
        using var language = new ReaderLanguage(user.Language);
        return (text["Your invitation to {0}", tenant.Record.DisplayName], text[
            "Hello {0},\n\nYou have been invited to Sales Mailbox at {1}. Choose a password here:\n\n{2}\n"
            + "\nThe link works once and is valid for {3} days.",
            user.DisplayName, tenant.Record.DisplayName, link, (int)InvitationTokenOptions.Lifetime.TotalDays]);
    }

    public (string Subject, string Text) Reset(ServerUser user, string link)
    {
        ArgumentNullException.ThrowIfNull(user);
        using var language = new ReaderLanguage(user.Language);
        return (text["New password for {0}", tenant.Record.DisplayName], text[
            "Hello {0},\n\nChoose a new password for Sales Mailbox here:\n\n{1}\n"
            + "\nThe link works once and is valid for {2} hours. If you did not request it, ignore this email. Nothing changes.",
            user.DisplayName, link, (int)AccountLinks.ResetLifetime.TotalHours]);
    }

    public (string Subject, string Text) NewAddress(ServerUser user, string link)
    {
        ArgumentNullException.ThrowIfNull(user);
        using var language = new ReaderLanguage(user.Language);
        return (text["Confirm your new address at {0}", tenant.Record.DisplayName], text[
            "Hello {0},\n\nConfirm that you want to sign in with this address:\n\n{1}\n"
            + "\nIf you did not request this, ignore this email. Nothing changes.",
            user.DisplayName, link]);
    }

    public (string Subject, string Text) PasswordChanged(ServerUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        using var language = new ReaderLanguage(user.Language);
        return (text["Your password at {0} was changed", tenant.Record.DisplayName], text[
            "Hello {0},\n\nYour password for Sales Mailbox was changed, and you were signed out everywhere else. "
            + "If you did not change it, contact an administrator immediately.",
            user.DisplayName]);
    }
}
