namespace SalesMailbox.Core.Storage;

/// <summary>What is wrong with one field of a form, said so that the reader knows what to do. <paramref name="Field"/> is the property's name, or empty for the whole form.</summary>
public sealed record FieldError(string Field, string Message);

/// <summary>The outcome of something a person asked for: done, or refused with a message per field. Bad input is never an exception.</summary>
public record Result(IReadOnlyList<FieldError> Errors)
{
    public bool Succeeded => Errors.Count == 0;

    public static Result Success { get; } = new([]);

    public static Result Refused(string field, string message) => new([new FieldError(field, message)]);
}

/// <inheritdoc cref="Result"/>
public sealed record Result<T>(T? Value, IReadOnlyList<FieldError> Errors) : Result(Errors)
{
    public static Result<T> Done(T value) => new(value, []);

    public static new Result<T> Refused(string field, string message) => new(default, [new FieldError(field, message)]);

    public static Result<T> Refused(IReadOnlyList<FieldError> errors) => new(default, errors);
}
