using Microsoft.Extensions.Logging;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Connections;

/// <summary>Creates, changes and removes connections (C1 to C3, I1, I2). Commits.</summary>
public sealed class ConnectionManager(
    IConnectionStore connections,
    IMailboxStore mailboxes,
    IGrantStore grants,
    ConnectionTypes types,
    ConnectionSettingsEditor settings,
    GrantRevoker revoker,
    GrantKeeper keeper,
    FormReceipts receipts,
    IUnitOfWork work,
    ITenant tenant,
    TimeProvider time,
    ILogger<ConnectionManager> logger)
{
    public const int MaxNameLength = 200;

    public Task<Result<SalesConnection>> CreateAsync(
        string name, string type, MatchingType matchingType, CancellationToken cancellationToken = default) =>
        CreateAsync(name, type, matchingType, null, cancellationToken);

    /// <param name="id">The id that the connection has in another installation; null for a new one.</param>
    public async Task<Result<SalesConnection>> CreateAsync(
        string name, string type, MatchingType matchingType, string? id, CancellationToken cancellationToken = default)
    {
        var errors = new List<Error>();
        CheckName(name, errors);
        if (types.Find(type) is null)
        {
            errors.Add(ConnectionErrors.UnknownType.At(nameof(SalesConnection.Type)));
        }

        if (id is not null && (id.Length != Ids.New().Length || !id.All(char.IsAsciiLetterOrDigit)))
        {
            errors.Add(ConnectionErrors.BadId.At(nameof(SalesConnection.Id), id));
        }

        CheckMatchingType(matchingType, errors);
        if (errors.Count > 0)
        {
            return Result<SalesConnection>.Refused(errors);
        }

        var connection = new SalesConnection
        {
            Id = id ?? Ids.New(),
            Name = name.Trim(),
            Type = type,
            MatchingType = matchingType,
            CreatedAt = time.GetUtcNow(),
        };
        await connections.AddAsync(connection, cancellationToken);
        await receipts.StageAsync(connection.Id, cancellationToken);
        await work.CommitAsync(cancellationToken);
        return Result<SalesConnection>.Done(connection);
    }

    /// <summary>Changes the Details of a connection. Refused if another user has changed it since the form was shown.</summary>
    public async Task<Result> UpdateAsync(string id, ConnectionDetails details, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(details);
        if (await connections.FindAsync(id, cancellationToken) is not { } connection)
        {
            return Missing();
        }

        if (connection.Version != details.Version)
        {
            return ChangedByOther();
        }

        var errors = Validate(details);
        if (errors.Count > 0)
        {
            return new Result(errors);
        }

        connection.Name = details.Name.Trim();
        connection.MatchingType = details.MatchingType;
        connection.IntegratorEnabled = details.IntegratorEnabled;
        connection.Schedule = string.IsNullOrWhiteSpace(details.Schedule) ? SalesConnection.DefaultSchedule : details.Schedule.Trim();
        connection.BackfillFrom = details.BackfillFrom;
        connection.ImportSent = details.ImportSent;
        connection.LiteralSubject = details.LiteralSubject;
        connection.ThreadMatching = details.ThreadMatching;
        connection.AmbiguityPolicy = details.AmbiguityPolicy;
        connection.ListMailOpensTickets = details.ListMailOpensTickets;
        connection.HoldDmarcFailures = details.HoldDmarcFailures;
        return await SaveAsync(connection, cancellationToken);
    }

    /// <summary>
    /// Stores the settings that the connection's type needs (C3). If they identify another application, sign-ins made with the previous one
    /// end.
    /// </summary>
    /// <param name="entered">Values by key. A secret that is missing or blank keeps its stored value.</param>
    /// <returns>Errors whose field is the key of the setting.</returns>
    public async Task<Result> SaveSettingsAsync(
        string id, IReadOnlyDictionary<string, string?> entered, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entered);
        if (await connections.FindAsync(id, cancellationToken) is not { } connection)
        {
            return Missing();
        }

        if (types.Find(connection.Type) is not { } type)
        {
            return Result.Refused(ConnectionErrors.TypeNotInstalled.At("", connection.Type));
        }

        var applied = settings.Apply(type, connection, entered);
        return applied.Succeeded ? await SaveSettingsAsync(connection, applied.Value, cancellationToken) : applied;
    }

    /// <summary>
    /// Sets the settings that are not secret, as transferred from another installation. If they identify another application, the secrets
    /// are removed, the integrator is switched off until new secrets are entered, and sign-ins made with the previous application end.
    /// </summary>
    /// <param name="portable">Values by key; null changes nothing.</param>
    public async Task<Result> SetPortableAsync(
        string id, IReadOnlyDictionary<string, string>? portable, CancellationToken cancellationToken = default)
    {
        if (await connections.FindAsync(id, cancellationToken) is not { } connection)
        {
            return Missing();
        }

        if (portable is null || types.Find(connection.Type) is not { } type
            || (portable.Count == connection.Settings.Count && portable.All(connection.Settings.Contains)))
        {
            return Result.Success;
        }

        var applied = settings.ApplyPortable(type, connection, portable);
        if (!applied.Succeeded)
        {
            return applied;
        }

        connection.IntegratorEnabled &= connection.IsComplete(type);
        return await SaveSettingsAsync(connection, applied.Value, cancellationToken);
    }

    /// <summary>
    /// Revokes and deletes all grants of the connection, and removes its mailboxes and the connection. Stored messages and tickets are
    /// kept.
    /// </summary>
    public async Task<Result> RemoveAsync(string id, CancellationToken cancellationToken = default)
    {
        if (await connections.FindAsync(id, cancellationToken) is not { } connection)
        {
            return Missing();
        }

        var owned = await mailboxes.ListByConnectionAsync(id, cancellationToken);
        string[] subjects = [id, .. owned.Select(mailbox => mailbox.Id)];
        var ended = await grants.ListAsync(subjects, cancellationToken);
        foreach (var grant in ended)
        {
            await grants.RemoveAsync(grant.SubjectId, cancellationToken);
        }

        foreach (var mailbox in owned)
        {
            await mailboxes.RemoveAsync(mailbox, cancellationToken);
        }

        await connections.RemoveAsync(connection, cancellationToken);
        if (await Writes.TryAsync(work.CommitAsync, ChangedByOther, cancellationToken) is { Succeeded: false } refusal)
        {
            return refusal;
        }

        await revoker.RevokeAllAsync(connection, ended, cancellationToken);
        foreach (var subject in subjects)
        {
            await keeper.RestoreAsync(subject, cancellationToken);
        }

        logger.ConnectionRemoved(tenant.Name, id, owned.Count);
        return Result.Success;
    }

    private List<Error> Validate(ConnectionDetails details)
    {
        var errors = new List<Error>();
        CheckName(details.Name, errors);
        CheckMatchingType(details.MatchingType, errors);
        if (!string.IsNullOrWhiteSpace(details.Schedule))
        {
            if (!ScheduleExpression.TryParse(details.Schedule, out _))
            {
                errors.Add(ConnectionErrors.BadSchedule.At(nameof(details.Schedule), SalesConnection.DefaultSchedule));
            }
            else if (ScheduleExpression.Next(details.Schedule, time.GetUtcNow()) is null)
            {
                errors.Add(ConnectionErrors.ScheduleNeverRuns.At(nameof(details.Schedule)));
            }
        }

        if (details.BackfillFrom > TimeZones.LatestDay(time.GetUtcNow()))
        {
            errors.Add(ConnectionErrors.BackfillInFuture.At(nameof(details.BackfillFrom)));
        }

        if (!Enum.IsDefined(details.AmbiguityPolicy))
        {
            errors.Add(ConnectionErrors.UnknownValue.At(nameof(details.AmbiguityPolicy)));
        }

        return errors;
    }

    private static void CheckName(string? name, List<Error> errors)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            errors.Add(ConnectionErrors.NoName.At(nameof(SalesConnection.Name)));
        }
        else if (name.Trim().Length > MaxNameLength)
        {
            errors.Add(ConnectionErrors.NameTooLong.At(nameof(SalesConnection.Name), MaxNameLength));
        }
    }

    private static void CheckMatchingType(MatchingType matchingType, List<Error> errors)
    {
        if (!Enum.IsDefined(matchingType))
        {
            errors.Add(ConnectionErrors.UnknownValue.At(nameof(SalesConnection.MatchingType)));
        }
    }

    private async Task<Result> SaveSettingsAsync(SalesConnection connection, bool isOther, CancellationToken cancellationToken)
    {
        var saved = await SaveAsync(connection, cancellationToken);
        if (saved.Succeeded && isOther)
        {
            await EndGrantsAsync(connection, cancellationToken);
        }

        return saved;
    }

    // A sign-in works only with the application that it was made with.
    private async Task EndGrantsAsync(SalesConnection connection, CancellationToken cancellationToken)
    {
        var subjects = (await mailboxes.ListByConnectionAsync(connection.Id, cancellationToken))
            .Select(mailbox => mailbox.Id)
            .Append(connection.Id);
        foreach (var subject in subjects)
        {
            await keeper.MarkDeadAsync(subject, ConnectionTexts.ApplicationChanged, cancellationToken);
        }
    }

    private async Task<Result> SaveAsync(SalesConnection connection, CancellationToken cancellationToken)
    {
        await connections.UpdateAsync(connection, cancellationToken);
        return await Writes.TryAsync(work.CommitAsync, ChangedByOther, cancellationToken);
    }

    private static Result Missing() => Result.Refused(ConnectionErrors.NotFound);

    private static Result ChangedByOther() => Result.Refused(ConnectionErrors.Changed);
}
