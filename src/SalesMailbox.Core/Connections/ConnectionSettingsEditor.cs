using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Connections;

/// <summary>Validates and stores a connection's own settings as described by its type. Stages changes; the caller commits.</summary>
public sealed class ConnectionSettingsEditor(ISecretProtector protector)
{
    /// <param name="entered">Values by key. A secret that is missing or blank keeps its stored value; any other value that is missing or
    /// blank is removed.</param>
    /// <returns>
    /// Errors whose field is the key of the setting, in which case nothing was changed; otherwise whether the connection identifies another
    /// application.
    /// </returns>
    internal Result<bool> Apply(IConnectionType type, SalesConnection connection, IReadOnlyDictionary<string, string?> entered)
    {
        return Apply(type, connection, type.Settings, entered.GetValueOrDefault);
    }

    /// <summary>Sets the values that are not secret. Secrets of a different application are removed.</summary>
    /// <returns>Same as <see cref="Apply(IConnectionType, SalesConnection, IReadOnlyDictionary{string, string})"/>.</returns>
    internal Result<bool> ApplyPortable(IConnectionType type, SalesConnection connection, IReadOnlyDictionary<string, string> settings)
    {
        var applied = Apply(
            type, connection, [.. type.Settings.Where(setting => setting.Kind != SettingKind.Secret)], settings.GetValueOrDefault);
        if (applied is { Succeeded: true, Value: true })
        {
            connection.ProtectedSettings = new Dictionary<string, string>();
        }

        return applied;
    }

    private Result<bool> Apply(
        IConnectionType type, SalesConnection connection, IReadOnlyList<ConnectionSetting> settings, Func<string, string?> entered)
    {
        var values = type.Settings.ToDictionary(setting => setting.Key, setting => entered(setting.Key)?.Trim() ?? "");
        var isOther = IsOther(type, connection, values);
        var errors = settings.SelectMany(setting => Check(setting, values[setting.Key], connection, isOther)).ToList();
        AddTypesOwn(type, values, errors);
        if (errors.Count > 0)
        {
            return Result<bool>.Refused(errors);
        }

        foreach (var setting in settings)
        {
            Store(connection, setting, values[setting.Key]);
        }

        return Result<bool>.Done(isOther);
    }

    /// <summary>Adds the errors of the type for fields that have none yet.</summary>
    private static void AddTypesOwn(IConnectionType type, Dictionary<string, string> values, List<Error> errors)
    {
        var named = errors.Select(error => error.Field).ToHashSet();
        errors.AddRange(type.Validate(new ConnectionSettings(values)).Where(error => !named.Contains(error.Field)));
    }

    private static bool IsOther(IConnectionType type, SalesConnection connection, Dictionary<string, string> values) => type.Settings.Any(
        setting => setting.IsIdentity
            && (connection.Settings.TryGetValue(setting.Key, out var stored) ? stored : "") != values[setting.Key]);

    private static IEnumerable<Error> Check(ConnectionSetting setting, string value, SalesConnection connection, bool isOther)
    {
        var isStored = setting.Kind == SettingKind.Secret && connection.ProtectedSettings.ContainsKey(setting.Key);
        if (value.Length > ConnectionSetting.MaxLength)
        {
            yield return ConnectionErrors.SettingTooLong.At(setting.Key, ConnectionSetting.MaxLength);
        }
        else if (value.Length == 0 && setting.IsRequired && !isStored)
        {
            yield return setting.Missing.At(setting.Key);
        }
        else if (value.Length == 0 && isStored && isOther)
        {
            yield return ConnectionErrors.OtherSecret.At(setting.Key);
        }
        else if (value.Length > 0 && setting.Kind == SettingKind.Choice && setting.Choices.All(choice => choice.Value != value))
        {
            yield return ConnectionErrors.UnknownValue.At(setting.Key);
        }
    }

    private void Store(SalesConnection connection, ConnectionSetting setting, string value)
    {
        if (setting.Kind == SettingKind.Secret)
        {
            if (value.Length > 0)
            {
                connection.ProtectedSettings = With(connection.ProtectedSettings, setting.Key, protector.Protect(value));
            }
        }
        else
        {
            connection.Settings = With(connection.Settings, setting.Key, value);
        }
    }

    // A new dictionary, so that stores can detect the change by reference.
    private static Dictionary<string, string> With(IDictionary<string, string> settings, string key, string value)
    {
        var changed = new Dictionary<string, string>(settings, StringComparer.Ordinal) { [key] = value };
        if (value.Length == 0)
        {
            changed.Remove(key);
        }

        return changed;
    }
}
