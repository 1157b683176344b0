using System.Reflection;
using System.Reflection.Emit;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.MailServices;

namespace SalesMailbox.Core.Tests.Import;

/// <summary>Proves on the compiled code that the import only copies messages (I3).</summary>
public sealed class ImporterOnlyReadsTests
{
    private const BindingFlags All =
        BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> OpCodeOf = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    [Fact]
    public void MailboxReader_Members_AreReadsOnly() => Assert.Equal(
        ["FetchRawAsync", "GetLabelsAsync", "GetProfileAsync", "ListAsync", "ListChangesAsync", "ListLabelsAsync", "get_UnitsUsed"],
        typeof(IMailboxReader).GetMethods().Select(method => method.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void ImportCode_Calls_ReachTheServiceThroughTheReaderAlone()
    {
        var calls = typeof(MailboxImporter).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(MailboxImporter).Namespace)
            .SelectMany(type => type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)))
            .SelectMany(Calls)
            .Select(method => method.DeclaringType!)
            .ToHashSet();

        Assert.Contains(typeof(IMailboxReader), calls);
        Assert.DoesNotContain(typeof(IConnectionType), calls);
        Assert.DoesNotContain(typeof(IMailSender), calls);
        Assert.DoesNotContain(calls, type => type.Namespace?.StartsWith("System.Net", StringComparison.Ordinal) == true);
    }

    /// <summary>Reads the methods that a method body calls from its IL.</summary>
    private static IEnumerable<MethodBase> Calls(MethodBase method)
    {
        var il = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        var typeArguments = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null;
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var at = 0; at < il.Length;)
        {
            var code = il[at] == 0xFE ? OpCodeOf[unchecked((short)(0xFE00 | il[at + 1]))] : OpCodeOf[il[at]];
            at += code.Size;
            if (code.OperandType == OperandType.InlineMethod
                && method.Module.ResolveMethod(
                    BitConverter.ToInt32(il, at), typeArguments, methodArguments) is { DeclaringType: not null } called)
            {
                yield return called;
            }

            at += code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, at)),
                _ => 4,
            };
        }
    }
}
