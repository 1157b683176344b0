using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace SalesMailbox.EntityFrameworkCore;

/// <summary>Stores times as UTC ticks, which sort and compare the same way in every database and lose no precision.</summary>
internal sealed class UtcMomentConverter() : ValueConverter<DateTimeOffset, long>(
    moment => moment.UtcTicks,
    ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
