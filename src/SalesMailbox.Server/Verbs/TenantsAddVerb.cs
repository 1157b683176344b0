using System.CommandLine;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;
using SalesMailbox.Server.Tenants;
using SalesMailbox.Server.ViewModels;

namespace SalesMailbox.Server.Verbs;

/// <summary>
/// Adds a tenant with its first administrator. Secrets come from the environment or standard input, because arguments are visible in the
/// list of processes.
/// </summary>
internal sealed class TenantsAddVerb
{
    private const string PasswordVariable = "SALESMAILBOX_ADMIN_PASSWORD";
    private const string DatabaseVariable = "SALESMAILBOX_TENANT_DATABASE";

    private readonly Option<string> _name = Required(
        "--name", "NAME", "Technical name: lower-case letters, digits and hyphens. Also the folder's name; it can't be changed.");

    private readonly Option<string> _customer = Required("--customer", "TEXT", "The customer's name, as the pages show it.");
    private readonly Option<string?> _prefix =
        new("--prefix") { Description = "Reach it below this first part of the path: https://HOST/PREFIX.", HelpName = "PREFIX" };
    private readonly Option<string?> _host =
        new("--host") { Description = "Reach it at a host name of its own, besides or instead of a prefix.", HelpName = "HOST" };
    private readonly Option<string> _email = Required("--admin-email", "ADDRESS", "Email address of its first administrator.");
    private readonly Option<string> _person = Required("--admin-name", "TEXT", "Name of its first administrator.");

    private readonly Option<bool> _postgres = new("--postgresql")
    {
        Description = $"Keep it in the PostgreSQL database whose connection string is in {DatabaseVariable}. "
            + $"Without: a SQLite file in its folder.",
    };

    public static Command Create(CommonOptions common)
    {
        var options = new TenantsAddVerb();
        var verb = new Command("add", $"""
            Adds a tenant and its first administrator, whose password (at least 10 characters) is read from the environment variable {PasswordVariable} or,
            without it, from standard input. A server that runs notices the new tenant by itself.
            """)
        {
            options._name, options._customer, options._prefix, options._host, options._postgres, options._email, options._person,
        };
        verb.SetVerb((command, cancellationToken) => options.RunAsync(command, common, cancellationToken));
        return verb;
    }

    public static string Address(TenantRecord tenant) => $"{tenant.HostName}/{tenant.Prefix}";

    private async Task<int> RunAsync(ParseResult command, CommonOptions common, CancellationToken cancellationToken)
    {
        var (output, error) = (command.InvocationConfiguration.Output, command.InvocationConfiguration.Error);
        var connectionString = command.GetValue(_postgres) ? Environment.GetEnvironmentVariable(DatabaseVariable) : null;
        if (command.GetValue(_postgres) && string.IsNullOrWhiteSpace(connectionString))
        {
            await error.WriteLineAsync($"--postgresql needs a connection string in the environment variable {DatabaseVariable}.");
            return ExitCodes.WrongUsage;
        }

        var password = Environment.GetEnvironmentVariable(PasswordVariable) ?? await PasswordInput.ReadAsync(error, cancellationToken);
        await using var app = VerbHost.Build(command, common);
        var created = await app.Services.GetRequiredService<TenantCreation>().CreateAsync(
            Model(command, connectionString, password), cancellationToken);
        if (!created.Succeeded)
        {
            await using var scope = app.Services.CreateAsyncScope();
            var sentences = scope.ServiceProvider.GetRequiredService<Sentences>();
            foreach (var problem in created.Errors)
            {
                await error.WriteLineAsync($"{OptionOf(problem.Field)}: {sentences.Of(problem)}");
            }

            return ExitCodes.WrongUsage;
        }

        await output.WriteLineAsync(
            $"Tenant {created.Value!.Name} was added. It is reached at {Address(created.Value)}; "
            + $"{command.GetValue(_email)} signs in there and switches the module on under System > Modules.");
        return ExitCodes.Success;
    }

    private static Option<string> Required(string name, string value, string description) =>
        new(name) { Description = description, HelpName = value, Required = true };

    private TenantModel Model(ParseResult command, string? connectionString, string password) => new()
    {
        Name = command.GetValue(_name) ?? "",
        DisplayName = command.GetValue(_customer) ?? "",
        Prefix = command.GetValue(_prefix),
        HostName = command.GetValue(_host),
        ConnectionString = connectionString,
        Administrator = new NewUserModel
        {
            Email = command.GetValue(_email) ?? "",
            DisplayName = command.GetValue(_person) ?? "",
            Password = password,
        },
    };

    private string OptionOf(string field) => field switch
    {
        nameof(TenantModel.Name) => _name.Name,
        nameof(TenantModel.DisplayName) => _customer.Name,
        nameof(TenantModel.Prefix) => _prefix.Name,
        nameof(TenantModel.HostName) => _host.Name,
        nameof(TenantModel.ConnectionString) => _postgres.Name,
        "Administrator.Email" => _email.Name,
        "Administrator.DisplayName" => _person.Name,
        "Administrator.Password" => "password",
        _ => field,
    };
}
