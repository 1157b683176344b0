using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using SalesMailbox.Server.Controllers;
using SalesMailbox.Server.Identity;
using SalesMailbox.Server.Tests.Driver;
using WebPolicies = SalesMailbox.Web.Security.Policies;

namespace SalesMailbox.Server.Tests.Policies;

public sealed class PolicyTests(Office office) : IClassFixture<Office>
{
    private static readonly string[] DeliberatelyAnonymous =
    [
        "Account.SignIn", "Account.Code", "Password.Forgot", "Password.Choose", "Service.Begin", "Service.Callback", "Service.Complete",
        "Setup.Index", "Status.Index",
    ];

    // Signing out, the user's own account, and the start page require only a sign-in.
    private static readonly string[] AnySignIn =
    [
        "Account.SignOutNow", "Account.SignOutEverywhere", "Profile.Index", "Profile.Password", "Profile.Email", "Profile.ConfirmEmail",
        "Start.Index",
        "TwoFactor.Index", "TwoFactor.Enable", "TwoFactor.NewCodes", "TwoFactor.Disable",
    ];

    // Who may read an email depends on its place: Core's MailAccess decides, and InboxTests below check it.
    private static readonly string[] DecidedPerMail = ["Mail"];
    private static readonly HashSet<string> AdministratorPolicies =
        [.. WebPolicies.Administrators, ServerPolicies.ManageUsers, ServerPolicies.OperateTenants];
    private readonly ServerUnderTest _server = office.Server;

    [Fact]
    public void Actions_All_HaveAPolicyOrAreDeliberatelyOpen()
    {
        var known = WebPolicies.Administrators.Concat(WebPolicies.Agents)
            .Concat([ServerPolicies.ManageUsers, ServerPolicies.OperateTenants])
            .ToHashSet();
        foreach (var action in PageList.Actions())
        {
            var name = $"{PageList.NameOf(action.ReflectedType!)}.{action.Name}";
            var policies = PoliciesOf(action);
            if (IsAnonymous(action))
            {
                Assert.Contains(name, DeliberatelyAnonymous);
            }
            else if (!AnySignIn.Contains(name) && !DecidedPerMail.Contains(PageList.NameOf(action.ReflectedType!)))
            {
                Assert.True(policies.Count > 0, $"{name} asks for no policy.");
                Assert.All(policies, policy => Assert.Contains(policy, known));
            }
        }
    }

    [Fact]
    public void Actions_All_SayWhichVerbTheyTake()
    {
        Assert.All(
            PageList.Actions().Where(action => action.ReflectedType != typeof(StatusController)),
            action => Assert.True(
                PageList.Verbs(action) is ["GET"] or ["POST"], $"{action.ReflectedType!.Name}.{action.Name} takes any verb."));
    }

    [Fact]
    public async Task Agent_EveryAdministratorAction_Is403()
    {
        using var agent = await _server.Visitor().SignInAsync(People.Anna);
        var home = await agent.GetAsync("/Integrations");
        var token = home.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var actions = PageList.Actions().Where(action => PoliciesOf(action).Any(AdministratorPolicies.Contains)).ToList();

        Assert.True(actions.Count > 20, $"Only {actions.Count} administrator actions were found.");
        foreach (var action in actions)
        {
            var path = PageList.PathOf(action);
            var page = PageList.Verbs(action).Contains("POST")
                ? await agent.PostAsync(path, ("__RequestVerificationToken", token))
                : await agent.GetAsync(path);
            Assert.Equal((path, HttpStatusCode.Forbidden), (path, page.Status));
        }
    }

    [Fact]
    public async Task Stranger_EveryActionThatIsNotOpen_LeadsToSignIn()
    {
        using var stranger = _server.Visitor();
        foreach (var action in PageList.Actions().Where(action => !IsAnonymous(action)))
        {
            var path = PageList.PathOf(action);
            var page = PageList.Verbs(action).Contains("POST") ? await stranger.PostAsync(path) : await stranger.GetAsync(path);
            Assert.Equal((path, HttpStatusCode.Redirect), (path, page.Status));
            Assert.Contains("/Account/SignIn", page.Location, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Post_WithoutToken_Is400Everywhere()
    {
        using var admin = await _server.Visitor().SignInAsync(People.Admin);
        foreach (var action in PageList.Actions().Where(
            action => PageList.Verbs(action).Contains("POST") && PageList.NameOf(action.ReflectedType!) != "Setup"))
        {
            var path = PageList.PathOf(action);
            Assert.Equal((path, HttpStatusCode.BadRequest), (path, (await admin.PostAsync(path)).Status));
        }
    }

    [Fact]
    public async Task Refusal_Page_SaysWhyWithinTheSite()
    {
        using var agent = await _server.Visitor().SignInAsync(People.Anna);

        var page = await agent.GetAsync("/Users");

        Assert.Equal((HttpStatusCode.Forbidden, "You don't have permission"), (page.Status, page.Title));
    }

    private static List<string> PoliciesOf(MethodInfo action) =>
        [.. action.GetCustomAttributes<AuthorizeAttribute>(true).Concat(action.ReflectedType!.GetCustomAttributes<AuthorizeAttribute>(true))
            .Select(attribute => attribute.Policy).OfType<string>()];

    private static bool IsAnonymous(MethodInfo action) =>
        action.IsDefined(typeof(AllowAnonymousAttribute), true) || action.ReflectedType!.IsDefined(typeof(AllowAnonymousAttribute), true);
}
