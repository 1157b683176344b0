namespace SalesMailbox.Core.Storage;

/// <summary>
/// The outcome of an operation that a user requested: success, or a refusal with one error per field. Bad input never throws an exception.
/// </summary>
public record Result(IReadOnlyList<Error> Errors)
{
    /// <summary>Whether there are no errors.</summary>
    public bool Succeeded => Errors.Count == 0;

    public static Result Success { get; } = new([]);

    /// <summary>A refusal with one error.</summary>
    public static Result Refused(Error error) => new([error]);
}

/// <inheritdoc cref="Result"/>
public sealed record Result<T>(T? Value, IReadOnlyList<Error> Errors) : Result(Errors)
{
    /// <summary>A success with a value.</summary>
    public static Result<T> Done(T value) => new(value, []);

    public static new Result<T> Refused(Error error) => new(default, [error]);

    public static Result<T> Refused(IReadOnlyList<Error> errors) => new(default, errors);
}
