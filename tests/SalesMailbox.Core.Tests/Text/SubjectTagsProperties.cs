using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Tests.Text;

public sealed class SubjectTagsProperties
{
    [Property(MaxTest = 500)]
    public bool Normalize_AnySubject_IsStableAndTheFirstForm(string? subject)
    {
        var normal = SubjectNormalizer.Normalize(subject, SubjectTags.Default);
        return SubjectNormalizer.Normalize(normal, SubjectTags.Default) == normal
            && (normal.Length == 0 || SubjectNormalizer.Forms(subject, SubjectTags.Default)[0] == normal)
            && SubjectNormalizer.Forms(subject, SubjectTags.Default).Count <= SubjectNormalizer.MaxForms;
    }

    [Property(MaxTest = 500)]
    public bool Normalize_TagAtTheStartOrTheEnd_IsNotCompared(NonNull<string> subject)
    {
        var text = SubjectNormalizer.Normalize(subject.Get, SubjectTags.Default);
        return text.Length == 0
            || (SubjectNormalizer.Normalize($"[EXTERNAL] Re: {text}", SubjectTags.Default) == text
                && SubjectNormalizer.Normalize($"{text} [Ticket#7]", SubjectTags.Default) == text);
    }

    [Property(MaxTest = 500)]
    public bool Of_AnyEntry_MakesAListThatNeverThrows(string?[] entries, string? subject)
    {
        var tags = SubjectTags.Of(entries.Select(SubjectTags.Normalize).OfType<string>());
        return SubjectNormalizer.StripPrefixes(subject, tags).Length <= (subject?.Length ?? 0);
    }
}
