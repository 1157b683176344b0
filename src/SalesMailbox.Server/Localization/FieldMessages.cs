using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace SalesMailbox.Server.Localization;

/// <summary>Replaces ASP.NET Core's default validation messages with translatable sentences of this product.</summary>
internal sealed class FieldMessages(IStringLocalizer<FieldMessages> text) : IConfigureOptions<MvcOptions>, IValidationMetadataProvider
{
    public void Configure(MvcOptions options)
    {
        options.ModelMetadataDetailsProviders.Add(this);
        var messages = options.ModelBindingMessageProvider;
        messages.SetValueIsInvalidAccessor(value => text["\"{0}\" can't be read. Check it.", value]);
        messages.SetAttemptedValueIsInvalidAccessor((value, _) => text["\"{0}\" can't be read. Check it.", value]);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => text["\"{0}\" can't be read. Check it.", value]);
        messages.SetUnknownValueIsInvalidAccessor(_ => text["This can't be read. Check it."]);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => text["This can't be read. Check it."]);
        messages.SetValueMustBeANumberAccessor(_ => text["Enter a number."]);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => text["Enter a number."]);
        messages.SetValueMustNotBeNullAccessor(_ => text["Enter a value."]);
        messages.SetMissingBindRequiredValueAccessor(_ => text["Enter a value."]);
        messages.SetMissingKeyOrValueAccessor(() => text["Enter a value."]);
        messages.SetMissingRequestBodyRequiredValueAccessor(() => text["Enter a value."]);
    }

    /// <summary>Gives each validation attribute without a message one. The message is the key of its translations.</summary>
    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var attribute in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>()
            .Where(attribute => attribute.ErrorMessage is null && attribute.ErrorMessageResourceName is null))
        {
            switch (attribute)
            {
                case RequiredAttribute:
                    attribute.ErrorMessage = "Enter a value.";
                    break;
                case StringLengthAttribute:
                    attribute.ErrorMessage = "Enter up to {1} characters.";
                    break;
                default:
                    attribute.ErrorMessage = "This can't be read. Check it.";
                    break;
            }
        }
    }
}
