using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace SalesMailbox.EntityFrameworkCore.Configurations;

/// <summary>Stores as JSON a value that is written once and always read as a whole.</summary>
internal sealed class JsonConverter<T>() : ValueConverter<T, string>(
    value => JsonSerializer.Serialize(value, JsonSerializerOptions.Default),
    text => JsonSerializer.Deserialize<T>(text, JsonSerializerOptions.Default)!);

internal sealed class JsonComparer<T>() : ValueComparer<T>(
    (left, right) => JsonSerializer.Serialize(left, JsonSerializerOptions.Default) == JsonSerializer.Serialize(
        right, JsonSerializerOptions.Default),
    value => JsonSerializer.Serialize(value, JsonSerializerOptions.Default).GetHashCode(StringComparison.Ordinal),
    value => JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(value, JsonSerializerOptions.Default), JsonSerializerOptions.Default)!);
