using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Clients;

/// <summary>
/// Validates an edited client or contact, copies the input to it and stages all dependent changes. Used by <see cref="ClientManager"/> and
/// by a host's own editor that stores the object itself. The caller stores the object in the same commit.
/// </summary>
public sealed class ClientEdits(IClientStore clients, IClientTickets tickets, ClientValidation validation)
{
    /// <returns>If the result has errors, nothing was copied.</returns>
    public async Task<Result> ApplyAsync(Client client, ClientForm form, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(form);
        return client.Version == form.Version ? new Result(await validation.ApplyAsync(client, form, cancellationToken)) : ChangedByOther();
    }

    /// <summary>
    /// For a contact, also updates their address on their tickets, so that matching finds those by the new address at once.
    /// </summary>
    /// <inheritdoc cref="ApplyAsync(Client, ClientForm, CancellationToken)"/>
    public async Task<Result> ApplyAsync(Contact contact, ContactForm form, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(contact);
        ArgumentNullException.ThrowIfNull(form);
        if (contact.Version != form.Version)
        {
            return ChangedByOther();
        }

        if (string.IsNullOrEmpty(contact.ClientId))
        {
            return Result.Refused(ClientErrors.NoClient.At(nameof(contact.ClientId)));
        }

        if (await clients.FindAsync(contact.ClientId, cancellationToken) is null)
        {
            return Result.Refused(ClientErrors.Gone);
        }

        var before = contact.NormalizedEmail;
        var errors = await validation.ApplyAsync(contact, form, cancellationToken);
        if (errors.Count == 0 && before != contact.NormalizedEmail)
        {
            await tickets.UpdateAddressAsync(contact, cancellationToken);
        }

        return new Result(errors);
    }

    /// <summary>Runs a commit, or another operation that writes the change, and returns an error if the database refuses it.</summary>
    /// <param name="uniqueField">The field whose value must be unique.</param>
    public static Task<Result> WriteAsync(
        Func<CancellationToken, Task> write, string uniqueField, CancellationToken cancellationToken = default) =>
        Writes.TryAsync(
            write,
            changed: ChangedByOther,
            taken: () => Result.Refused(ClientErrors.Taken.At(uniqueField)),
            cancellationToken);

    private static Result ChangedByOther() => Result.Refused(SharedErrors.Changed);
}
