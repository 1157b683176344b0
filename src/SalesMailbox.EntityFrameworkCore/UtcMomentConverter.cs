using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace SalesMailbox.EntityFrameworkCore;

/// <summary>Moments as UTC ticks: sorts and compares the same in every database, and loses nothing.</summary>
public sealed class UtcMomentConverter() : ValueConverter<DateTimeOffset, long>(
    moment => moment.UtcTicks,
    ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
