using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using OrchardCore.Admin;
using OrchardCore.Modules;
using SalesMailbox.Web.Controllers;

namespace SalesMailbox.Orchard.Tests.Switching;

/// <summary>A page of SalesMailbox.Web without a controller in the module would answer 404 in Orchard without any warning.</summary>
public sealed class ThinControllerTests
{
    public static TheoryData<Type> Controllers =>
        [.. typeof(SalesMailboxController).Assembly
            .GetExportedTypes()
            .Where(type => type.IsSubclassOf(typeof(Controller)) && !type.IsAbstract)];

    [Theory]
    [MemberData(nameof(Controllers))]
    public void Controller_OfWeb_HasOneThinSubclassInTheModule(Type shared)
    {
        var thin = Assert.Single(typeof(Startup).Assembly.GetTypes(), type => type.BaseType == shared);
        Assert.True(thin is { IsPublic: true, IsSealed: true });
        Assert.Equal(shared.Name, thin.Name);
        var own = thin.GetMembers(
            BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly);
        Assert.All(own, member => Assert.IsType<ConstructorInfo>(member, exactMatch: false));
    }

    [Theory]
    [MemberData(nameof(Controllers))]
    public void Controller_OfTheModule_IsAnAdminPageOfTheFeature(Type shared)
    {
        var thin = typeof(Startup).Assembly.GetTypes().Single(type => type.BaseType == shared);
        Assert.Equal(Features.Pages, thin.GetCustomAttribute<FeatureAttribute>()?.FeatureName);
        Assert.Equal(
            shared == typeof(AuthCallbackController) ? null : "mailbox/{controller}/{action}/{id?}",
            thin.GetCustomAttribute<AdminAttribute>()?.Template);
    }
}
