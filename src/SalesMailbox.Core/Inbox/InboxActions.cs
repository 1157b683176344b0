using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Filing;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Inbox;

/// <summary>Creates tickets and CRM notes from messages (B4, B5). Stages changes; <see cref="InboxManager"/> commits.</summary>
public sealed class InboxActions(
    IClientStore clients,
    IMailboxStore mailboxes,
    ClientFinder finder,
    ClientValidation validation,
    DomainRulesReader rules,
    SenderContactCreator contacts,
    TicketManager tickets,
    MessageMover mover,
    TicketMail mail,
    CopiedText copied,
    MatchingSettingsReader settings,
    ReferenceReader references,
    EarlierMessageFiler earlier,
    TimeProvider time,
    IStringLocalizer<InboxActions> text)
{
    internal async Task<InboxTicketForm> PrepareTicketAsync(
        Agent agent, MailMessage message, string? chosen, CancellationToken cancellationToken)
    {
        var party = SendingParty.Choose(message, chosen) ?? SendingParty.Of(message);
        var sender = await finder.FindForSenderAsync(party.Address, cancellationToken);
        var name = SenderContactCreator.NameOf(party.Address, party.Name);
        var summary = TicketSummary.Of(message.Subject, await settings.TagsAsync(cancellationToken));
        var proposed = sender.Client is null ? await contacts.ProposeClientAsync(party.Address, party.Name, cancellationToken) : default;

        return new InboxTicketForm(
            summary.Length > 0 ? summary : text["(no subject)"],
            copied.Of(message),
            ClientId: sender.Client?.Id,
            NewClientName: proposed.Name,
            NewClientDomain: proposed.Domain,
            ContactId: sender.Contact?.Id,
            ContactName: name,
            AgentId: agent.Id,
            Sender: party.Address,
            Use: OfferedUses.Of(await mailboxes.FindAsync(message.MailboxId, cancellationToken))[0]);
    }

    internal async Task<InboxNoteForm> PrepareNoteAsync(MailMessage message, string? chosen, CancellationToken cancellationToken)
    {
        var party = SendingParty.Choose(message, chosen) ?? SendingParty.Of(message);
        var sender = await finder.FindForSenderAsync(party.Address, cancellationToken);

        return new InboxNoteForm(sender.Client?.Id, message.Subject, copied.Of(message), sender.Contact?.Id, party.Address);
    }

    internal async Task<Result<Ticket>> AddTicketAsync(
        Agent agent, MailMessage message, InboxTicketForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (SendingParty.Choose(message, form.Sender) is not { } party)
        {
            return Result<Ticket>.Refused(InboxErrors.UnknownSender.At(nameof(form.Sender)));
        }

        var ticket = new NewTicket(
            form.Summary, form.Details, form.Use, form.TypeId, AgentId: form.AgentId ?? agent.Id, StatusId: form.StatusId);
        var added = await tickets.PrepareAsync(
            ticket, agent, time.GetUtcNow(), cancellationToken, prepared => SetClientAsync(prepared, party, form, cancellationToken));
        if (added.Succeeded)
        {
            message.ClientId = added.Value!.ClientId;
            message.ContactId = added.Value.Contacts.FirstOrDefault()?.ContactId;
            party.WriteTo(message);
            var at = await mover.MoveAsync(agent, message, added.Value, cancellationToken);
            var (named, _) = await references.ReadAsync(message, cancellationToken);
            await earlier.PutAsync(
                added.Value, await earlier.FindAsync(message, named, cancellationToken), agent.Id, at, cancellationToken);
        }

        return added;
    }

    internal async Task<Result<CrmNote>> AddNoteAsync(
        Agent agent, MailMessage message, InboxNoteForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (form.ClientId is null || await clients.FindAsync(form.ClientId, cancellationToken) is not { } client)
        {
            return Result<CrmNote>.Refused(InboxErrors.NoClient.At(nameof(form.ClientId)));
        }

        var errors = await validation.CheckAsync(client.Id, new NoteForm(form.Subject, form.Text, form.ContactId), cancellationToken);
        if (errors.Count > 0)
        {
            return Result<CrmNote>.Refused(errors);
        }

        var note = new CrmNote
        {
            ClientId = client.Id,
            ContactId = form.ContactId,
            AgentId = agent.Id,
            At = time.GetUtcNow(),
            Subject = form.Subject ?? "",
            Text = FormText.Lines(form.Text),
            MessageId = message.Id,
        };
        await clients.AddNoteAsync(note, cancellationToken);
        message.ClientId = client.Id;
        message.ContactId = form.ContactId;
        await mail.PlaceAsync(message, MessagePlace.CrmNote, null, note.Id, agent.Id, note.At, cancellationToken);

        return Result<CrmNote>.Done(note);
    }

    // Called when the rest of the form is valid, so that a form with errors does not create a client.
    private async Task<IReadOnlyList<Error>> SetClientAsync(
        Ticket ticket, SendingParty party, InboxTicketForm form, CancellationToken cancellationToken)
    {
        Client? client;
        if (form.ClientId is not null)
        {
            client = await clients.FindAsync(form.ClientId, cancellationToken);
            if (client is null)
            {
                return [ClientErrors.Gone.At(nameof(form.ClientId))];
            }
        }
        else
        {
            client = new Client { CreatedAt = time.GetUtcNow() };
            var errors = await FillAsync(client, form, cancellationToken);
            if (errors.Count > 0)
            {
                return errors;
            }
        }

        var contact = form.ContactId is null ? null : await clients.FindContactAsync(form.ContactId, cancellationToken);
        if (form.ContactId is not null && contact?.ClientId != client.Id)
        {
            return [ClientErrors.ForeignContact.At(nameof(form.ContactId))];
        }

        if (form.ClientId is null)
        {
            await clients.AddAsync(client, cancellationToken);
        }

        if (contact is null && party.Address.Length > 0)
        {
            var name = string.IsNullOrWhiteSpace(form.ContactName)
                ? SenderContactCreator.NameOf(party.Address, party.Name)
                : form.ContactName;
            contact = await contacts.EnsureAtAsync(client, party.Address, name, cancellationToken);
        }

        ticket.ClientId = client.Id;

        // A sender who is another client's contact stays there; the ticket then has no contact.
        ticket.Contacts = contact is not null && contact.ClientId == client.Id ? [TicketValidation.RowOf(contact, 0)] : [];

        return [];
    }

    private async Task<IReadOnlyList<Error>> FillAsync(Client client, InboxTicketForm form, CancellationToken cancellationToken)
    {
        var typed = string.IsNullOrWhiteSpace(form.NewClientDomain) ? [] : new[] { form.NewClientDomain };
        var errors = await validation.ApplyAsync(client, new ClientForm(form.NewClientName ?? "", typed), cancellationToken);
        var known = await rules.ReadAsync(cancellationToken);
        if (client.Domains.FirstOrDefault(domain => known.IsPublic(domain) || known.IsOwnDomain(domain)) is { } nobodys)
        {
            return [InboxErrors.PublicDomain.At(nameof(form.NewClientDomain), nobodys)];
        }

        return
        [
            .. errors.Select(error => error.Field == nameof(ClientForm.Domains)
                ? error with { Field = nameof(form.NewClientDomain) }
                : InboxErrors.BadNewClient.At(nameof(form.ClientId), ClientManager.MaxName)),
        ];
    }
}
