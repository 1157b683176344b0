using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;

namespace SalesMailbox.EntityFrameworkCore;

/// <summary>Stores coded texts as a code and its arguments, independent of any language.</summary>
internal sealed class CodedTextValueConverter()
    : ValueConverter<CodedText, string>(text => CodedTextJson.Write(StorableText.Of(text)), stored => CodedTextJson.Read(stored));
