using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;

namespace SalesMailbox.EntityFrameworkCore;

/// <summary>Coded texts in their stored form: a code and its arguments, in no language.</summary>
public sealed class CodedTextValueConverter() : ValueConverter<CodedText, string>(text => CodedTextJson.Write(StorableText.Of(text)), stored => CodedTextJson.Read(stored));
