using System.Reflection;
using System.Reflection.Emit;

namespace SalesMailbox.ArchitectureTests;

/// <summary>
/// Finds which types of an assembly use which of its other types: in signatures, fields, attributes, local variables, and method bodies.
/// Compiler-generated types (closures, state machines) count as the type that contains them. Constants leave no trace in compiled code; the
/// test reads the using directives for these.
/// </summary>
internal sealed class TypeUses
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OperandType> Operands = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value, code => code.OperandType);

    private readonly Assembly _assembly;
    private readonly HashSet<(Type From, Type To)> _uses = [];

    private TypeUses(Assembly assembly)
    {
        _assembly = assembly;
    }

    /// <summary>Returns each pair once. Only types that aren't nested are included.</summary>
    public static IReadOnlySet<(Type From, Type To)> Of(Assembly assembly)
    {
        var reader = new TypeUses(assembly);
        foreach (var type in assembly.GetTypes())
        {
            reader.Read(type);
        }

        return reader._uses;
    }

    /// <summary>Returns the methods that each type calls, including methods of other assemblies.</summary>
    public static IEnumerable<(Type From, MethodBase Called)> CallsOf(Assembly assembly) =>
        from type in assembly.GetTypes()
        from method in type.GetMethods(Declared).Cast<MethodBase>().Concat(type.GetConstructors(Declared))
        from token in Tokens(method.GetMethodBody()?.GetILAsByteArray() ?? [])
        let called = Resolve(type, method, token) as MethodBase
        where called is not null
        select (Outermost(type), called);

    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    private void Read(Type type)
    {
        Use(type, type.BaseType);
        Use(type, type.GetInterfaces());
        Use(type, type.GetGenericArguments().SelectMany(argument => argument.GetGenericParameterConstraints()));
        ReadAttributes(type, type);
        foreach (var field in type.GetFields(Declared))
        {
            Use(type, field.FieldType);
            ReadAttributes(type, field);
        }

        foreach (var property in type.GetProperties(Declared))
        {
            ReadAttributes(type, property);
        }

        foreach (var method in type.GetMethods(Declared).Cast<MethodBase>().Concat(type.GetConstructors(Declared)))
        {
            ReadSignature(type, method);
            ReadAttributes(type, method);
            ReadBody(type, method);
        }
    }

    private void ReadAttributes(Type type, MemberInfo member)
    {
        foreach (var attribute in member.GetCustomAttributesData())
        {
            Use(type, attribute.AttributeType);
            var arguments = attribute.ConstructorArguments.Concat(attribute.NamedArguments.Select(named => named.TypedValue));
            Use(type, arguments.Select(argument => argument.Value).OfType<Type>());
        }
    }

    private void ReadSignature(Type type, MethodBase method)
    {
        Use(type, method.GetParameters().Select(parameter => parameter.ParameterType));
        if (method is MethodInfo { ReturnType: { } result })
        {
            Use(type, result);
        }

        if (method.IsGenericMethod)
        {
            Use(type, method.GetGenericArguments());
        }
    }

    private void ReadBody(Type type, MethodBase method)
    {
        if (method.GetMethodBody() is not { } body)
        {
            return;
        }

        Use(type, body.LocalVariables.Select(variable => variable.LocalType));
        var catches = body.ExceptionHandlingClauses.Where(clause => clause.Flags == ExceptionHandlingClauseOptions.Clause);
        Use(type, catches.Select(clause => clause.CatchType!));
        foreach (var token in Tokens(body.GetILAsByteArray()!))
        {
            var member = Resolve(type, method, token);
            Use(type, member as Type ?? member?.DeclaringType);
            if (member is MethodBase called)
            {
                ReadSignature(type, called);
            }
            else if (member is FieldInfo field)
            {
                Use(type, field.FieldType);
            }
        }
    }

    private static MemberInfo? Resolve(Type type, MethodBase method, int token) => type.Module.ResolveMember(
        token, type.IsGenericType ? type.GetGenericArguments() : null, method.IsGenericMethod ? method.GetGenericArguments() : null);

    private static IEnumerable<int> Tokens(byte[] code)
    {
        var at = 0;
        while (at < code.Length)
        {
            short value = code[at++];
            if (value == 0xFE)
            {
                value = unchecked((short)(0xFE00 | code[at++]));
            }

            var operand = Operands[value];
            if (operand is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType)
            {
                yield return BitConverter.ToInt32(code, at);
            }

            at += operand switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }
    }

    private void Use(Type user, IEnumerable<Type> used)
    {
        foreach (var type in used)
        {
            Use(user, type);
        }
    }

    private void Use(Type user, Type? used)
    {
        if (used is null || used.IsGenericParameter)
        {
            return;
        }

        if (used.HasElementType)
        {
            Use(user, used.GetElementType());
            return;
        }

        if (used.IsGenericType)
        {
            Use(user, used.GetGenericArguments());
        }

        var (from, to) = (Outermost(user), Outermost(used));
        if (to.Assembly == _assembly && from != to)
        {
            _uses.Add((from, to.IsGenericType ? to.GetGenericTypeDefinition() : to));
        }
    }
}
