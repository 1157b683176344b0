using SalesMailbox.FunctionalTests.Hosts;
using SalesMailbox.FunctionalTests.Scenarios;

namespace SalesMailbox.FunctionalTests;

// Runs the same scenarios on Orchard Core.
public sealed class OrchardInstallation(BrowserFixture fixture) : Installation(fixture, new OrchardHost());

[CollectionDefinition("Orchard Core")]
public sealed class OrchardSite : ICollectionFixture<OrchardInstallation>;

// A second installation: the Activity page shows a limited number of runs, and the scenarios count them there.
[CollectionDefinition("Orchard Core, selling")]
public sealed class OrchardSiteForSelling : ICollectionFixture<OrchardInstallation>;

public sealed class OrchardNewcomerTests(BrowserFixture fixture) : NewcomerScenario(fixture, new OrchardHost());

[Collection("Orchard Core")]
public sealed class OrchardConsentTests(BrowserFixture fixture, OrchardInstallation installation) : ConsentScenario(fixture, installation);

[Collection("Orchard Core")]
public sealed class OrchardTenantsTests(BrowserFixture fixture, OrchardInstallation installation) : TenantsScenario(fixture, installation);

[Collection("Orchard Core")]
public sealed class OrchardHostileMailTests(BrowserFixture fixture, OrchardInstallation installation)
    : HostileMailScenario(fixture, installation);

[Collection("Orchard Core")]
public sealed class OrchardScreenshotTests(BrowserFixture fixture, OrchardInstallation installation)
    : ScreenshotScenario(fixture, installation);

[Collection("Orchard Core")]
public sealed class OrchardOtherPagesTests(BrowserFixture fixture, OrchardInstallation installation)
    : OtherPagesScenario(fixture, installation);

[Collection("Orchard Core, selling")]
public sealed class OrchardQuotationTests(BrowserFixture fixture, OrchardInstallation installation)
    : QuotationScenario(fixture, installation);

[Collection("Orchard Core, selling")]
public sealed class OrchardTriageTests(BrowserFixture fixture, OrchardInstallation installation) : TriageScenario(fixture, installation);

[Collection("Orchard Core, selling")]
public sealed class OrchardDoneTests(BrowserFixture fixture, OrchardInstallation installation) : DoneScenario(fixture, installation);

[Collection("Orchard Core, selling")]
public sealed class OrchardSendingTests(BrowserFixture fixture, OrchardInstallation installation) : SendingScenario(fixture, installation);

[Collection("Orchard Core, selling")]
public sealed class OrchardRulesTests(BrowserFixture fixture, OrchardInstallation installation) : RulesScenario(fixture, installation);

[Collection("Orchard Core, selling")]
public sealed class OrchardSetupGuideTests(BrowserFixture fixture, OrchardInstallation installation)
    : SetupGuideScenario(fixture, installation);

[Collection("Orchard Core")]
public sealed class OrchardNewEmailTests(BrowserFixture fixture, OrchardInstallation installation)
    : NewEmailScenario(fixture, installation);

[Collection("Orchard Core")]
public sealed class OrchardKeptTextTests(BrowserFixture fixture, OrchardInstallation installation)
    : KeptTextScenario(fixture, installation);
