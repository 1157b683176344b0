using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SalesMailbox.Server.Identity;
using SalesMailbox.Server.ViewModels;

namespace SalesMailbox.Server.Controllers;

/// <summary>First run: makes a tenant's first administrator. Gone (404) once there is a user.</summary>
[AllowAnonymous]
public sealed class SetupController(ServerDbContext context, IdentitySeed seed, SignInManager<ServerUser> signIn, UserManager<ServerUser> users) : Controller
{
    private static readonly SemaphoreSlim OneAtATime = new(1);

    [HttpGet]
    public async Task<IActionResult> Index() => await IsDoneAsync() ? NotFound() : View(new NewUserModel());

    [HttpPost]
    public async Task<IActionResult> Index(NewUserModel model)
    {
        await OneAtATime.WaitAsync(HttpContext.RequestAborted);
        try
        {
            if (await IsDoneAsync())
            {
                return NotFound();
            }

            if (!ModelState.IsValid || !ModelState.Accept(await seed.AddUserAsync(model.Email, model.DisplayName, model.Password, Roles.Administrator)))
            {
                return View(model);
            }
        }
        finally
        {
            OneAtATime.Release();
        }

        await signIn.SignInAsync(await users.FindByEmailAsync(model.Email) ?? throw new InvalidOperationException("The new user is not there."), isPersistent: false);
        return RedirectToAction("Index", "Modules");
    }

    private Task<bool> IsDoneAsync() => context.Users.AnyAsync(HttpContext.RequestAborted);
}
