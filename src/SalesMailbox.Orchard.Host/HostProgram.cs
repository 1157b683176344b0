using SalesMailbox.Demo.Running;
using SalesMailbox.Orchard.Host;
using SalesMailbox.Orchard.Host.Demo;

if (DemoOptions.IsAskedFor(args))
{
    return await DemoProgram.RunAsync(OrchardDemo.Product, args);
}

await using var app = OrchardSite.Build(args);
await app.RunAsync();
return 0;
