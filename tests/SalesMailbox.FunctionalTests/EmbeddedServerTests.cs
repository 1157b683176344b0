using SalesMailbox.FunctionalTests.Hosts;
using SalesMailbox.FunctionalTests.Scenarios;

namespace SalesMailbox.FunctionalTests;

// Runs the scenarios on the embedded server. Another host has a file like this one.
public sealed class EmbeddedInstallation(BrowserFixture fixture) : Installation(fixture, new EmbeddedHost());

[CollectionDefinition("embedded server")]
public sealed class EmbeddedServer : ICollectionFixture<EmbeddedInstallation>;

// A second installation: the Activity page shows a limited number of runs, and the scenarios count them there.
[CollectionDefinition("embedded server, selling")]
public sealed class EmbeddedServerForSelling : ICollectionFixture<EmbeddedInstallation>;

public sealed class NewcomerTests(BrowserFixture fixture) : NewcomerScenario(fixture, new EmbeddedHost());

[Collection("embedded server")]
public sealed class ConsentTests(BrowserFixture fixture, EmbeddedInstallation installation) : ConsentScenario(fixture, installation);

[Collection("embedded server")]
public sealed class TenantsTests(BrowserFixture fixture, EmbeddedInstallation installation) : TenantsScenario(fixture, installation);

[Collection("embedded server")]
public sealed class HostileMailTests(BrowserFixture fixture, EmbeddedInstallation installation)
    : HostileMailScenario(fixture, installation);

[Collection("embedded server")]
public sealed class NoScriptTests(BrowserFixture fixture, EmbeddedInstallation installation) : NoScriptScenario(fixture, installation);

[Collection("embedded server")]
public sealed class OtherPagesTests(BrowserFixture fixture, EmbeddedInstallation installation) : OtherPagesScenario(fixture, installation);

[Collection("embedded server")]
public sealed class ScreenshotTests(BrowserFixture fixture, EmbeddedInstallation installation) : ScreenshotScenario(fixture, installation);

[Collection("embedded server, selling")]
public sealed class QuotationTests(BrowserFixture fixture, EmbeddedInstallation installation) : QuotationScenario(fixture, installation);

[Collection("embedded server, selling")]
public sealed class TriageTests(BrowserFixture fixture, EmbeddedInstallation installation) : TriageScenario(fixture, installation);

[Collection("embedded server, selling")]
public sealed class DoneTests(BrowserFixture fixture, EmbeddedInstallation installation) : DoneScenario(fixture, installation);

[Collection("embedded server, selling")]
public sealed class SendingTests(BrowserFixture fixture, EmbeddedInstallation installation) : SendingScenario(fixture, installation);

[Collection("embedded server, selling")]
public sealed class RulesTests(BrowserFixture fixture, EmbeddedInstallation installation) : RulesScenario(fixture, installation);

[Collection("embedded server, selling")]
public sealed class SetupGuideTests(BrowserFixture fixture, EmbeddedInstallation installation) : SetupGuideScenario(fixture, installation);

[Collection("embedded server")]
public sealed class NewEmailTests(BrowserFixture fixture, EmbeddedInstallation installation) : NewEmailScenario(fixture, installation);

[Collection("embedded server")]
public sealed class KeptFormTests(BrowserFixture fixture, EmbeddedInstallation installation) : KeptTextScenario(fixture, installation);

[Collection("embedded server")]
public sealed class PhoneTests(BrowserFixture fixture, EmbeddedInstallation installation) : PhoneScenario(fixture, installation);
