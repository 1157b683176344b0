using Microsoft.AspNetCore.Identity;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.Server.Identity;

internal static class IdentityResultExtensions
{
    /// <returns>Identity's errors with the fields that they are about. The email address is also the user name, so duplicate errors about
    /// the user name are dropped.</returns>
    public static IReadOnlyList<Error> ToErrors(this IdentityResult result, string prefix = "") =>
        [.. result.Errors.Where(error => error.Code != "DuplicateUserName")
            .Select(error => SharedErrors.Words.At(prefix + FieldOf(error.Code), error.Description))];

    /// <summary>For changes that can't fail because of user input: an error is a defect, or a concurrent change of the same user.</summary>
    /// <exception cref="InvalidOperationException">Identity refused the change.</exception>
    public static async Task OrThrowAsync(this Task<IdentityResult> change)
    {
        var result = await change;
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(
                "The user could not be changed: " + string.Join(", ", result.Errors.Select(error => error.Code)) + ".");
        }
    }

    private static string FieldOf(string code) =>
        code.Contains("Password", StringComparison.Ordinal) ? "Password" : code.Contains("Email", StringComparison.Ordinal) ? "Email" : "";
}
