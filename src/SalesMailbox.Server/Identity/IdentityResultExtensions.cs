using Microsoft.AspNetCore.Identity;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.Server.Identity;

internal static class IdentityResultExtensions
{
    /// <returns>Identity's refusals at the fields they are about. The address is the user name too: its double would say everything twice.</returns>
    public static IReadOnlyList<Error> ToErrors(this IdentityResult result, string prefix = "") =>
        [.. result.Errors.Where(error => error.Code != "DuplicateUserName").Select(error => SharedErrors.Words.At(prefix + FieldOf(error.Code), error.Description))];

    /// <summary>For changes that no input can make fail: what Identity refuses is a fault, or somebody changed the user at the same moment.</summary>
    /// <exception cref="InvalidOperationException">The change was refused.</exception>
    public static async Task OrThrowAsync(this Task<IdentityResult> change)
    {
        var result = await change;
        if (!result.Succeeded)
        {
            throw new InvalidOperationException("The user could not be changed: " + string.Join(", ", result.Errors.Select(error => error.Code)) + ".");
        }
    }

    private static string FieldOf(string code) =>
        code.Contains("Password", StringComparison.Ordinal) ? "Password" : code.Contains("Email", StringComparison.Ordinal) ? "Email" : "";
}
