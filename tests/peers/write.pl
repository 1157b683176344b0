#!/usr/bin/perl
# Writes the messages of contents.json with MIME::Lite, MIME::Entity and Email::MIME: write.pl FOLDER.
use strict;
use warnings;
use utf8;
use Email::MIME;
use Encode qw(encode decode);
use File::Basename qw(dirname);
use JSON::PP qw(decode_json);
use MIME::Entity;
use MIME::Lite;
use MIME::Words qw(encode_mimeword);

my ($folder) = @ARGV;
my ($to, $date) = ('anna@acme.example', 'Mon, 30 Nov 2026 09:00:00 +0100');
open my $contents, '<:raw', dirname(__FILE__) . '/contents.json' or die $!;
my $mails = decode_json(do { local $/; <$contents> });

sub bytes { my ($mail, $text) = @_; return encode($mail->{charset}, $text, Encode::FB_CROAK); }
sub words { my ($mail, $text) = @_; return $text =~ /^[\x20-\x7e]*$/ ? $text : join ' ', map { encode_mimeword(bytes($mail, $_), 'B', $mail->{charset}) } $text =~ /(.{1,12})/gs; }
sub from { my ($mail) = @_; my $name = words($mail, $mail->{fromName}); $name =~ s/(["\\])/\\$1/g if $name eq $mail->{fromName}; return $name eq words($mail, $mail->{fromName}) && $name =~ /^=\?/ ? "$name <$mail->{fromAddress}>" : "\"$name\" <$mail->{fromAddress}>"; }

sub lite {
    my ($mail, $number) = @_;
    my %head = (From => from($mail), To => $to, Date => $date, Subject => words($mail, $mail->{subject}), 'Message-ID' => "<lite-$number\@prospect.example>");
    my $text = { Type => "text/plain; charset=$mail->{charset}", Encoding => 'quoted-printable', Data => bytes($mail, $mail->{text}) };
    return MIME::Lite->new(%head, %$text)->as_string unless $mail->{html} || $mail->{files};
    my $message = MIME::Lite->new(%head, Type => $mail->{html} ? 'multipart/alternative' : 'multipart/mixed');
    $message->attach(%$text);
    $message->attach(Type => "text/html; charset=$mail->{charset}", Encoding => 'base64', Data => bytes($mail, $mail->{html})) if $mail->{html};
    $message->attach(Type => $_->{type}, Filename => words($mail, $_->{name}), Disposition => 'attachment', Encoding => 'base64', Data => encode('utf-8', $_->{text})) for @{ $mail->{files} // [] };
    return $message->as_string;
}

sub entity {
    my ($mail, $number) = @_;
    my %head = (From => from($mail), To => $to, Date => $date, Subject => words($mail, $mail->{subject}), 'Message-ID' => "<entity-$number\@prospect.example>");
    my $text = { Type => 'text/plain', Charset => $mail->{charset}, Encoding => '-SUGGEST', Data => bytes($mail, $mail->{text}) };
    return MIME::Entity->build(%head, %$text)->as_string unless $mail->{html} || $mail->{files};
    my $message = MIME::Entity->build(%head, Type => $mail->{html} ? 'multipart/alternative' : 'multipart/mixed');
    $message->attach(%$text);
    $message->attach(Type => 'text/html', Charset => $mail->{charset}, Encoding => '-SUGGEST', Data => bytes($mail, $mail->{html})) if $mail->{html};
    $message->attach(Type => $_->{type}, Filename => words($mail, $_->{name}), Disposition => 'attachment', Encoding => '-SUGGEST', Data => encode('utf-8', $_->{text})) for @{ $mail->{files} // [] };
    return $message->as_string;
}

sub email {
    my ($mail, $number) = @_;
    my @parts = (Email::MIME->create(attributes => { content_type => 'text/plain', charset => $mail->{charset}, encoding => 'quoted-printable' }, body => bytes($mail, $mail->{text})));
    push @parts, Email::MIME->create(attributes => { content_type => 'text/html', charset => $mail->{charset}, encoding => 'base64' }, body => bytes($mail, $mail->{html})) if $mail->{html};
    push @parts, Email::MIME->create(attributes => { content_type => $_->{type}, filename => $_->{name}, name => $_->{name}, disposition => 'attachment', encoding => 'base64' }, body => encode('utf-8', $_->{text}))
        for @{ $mail->{files} // [] };
    my $name = $mail->{fromName};
    $name =~ s/(["\\])/\\$1/g;
    my @head = (From => "\"$name\" <$mail->{fromAddress}>", To => $to, Date => $date, Subject => $mail->{subject}, 'Message-ID' => "<email-$number\@prospect.example>");
    return Email::MIME->create(header_str => \@head, attributes => { content_type => $mail->{html} ? 'multipart/alternative' : 'multipart/mixed' }, parts => \@parts)->as_string;
}

my $number = 0;
for my $mail (@$mails) {
    $number++;
    for my $writer (['lite', \&lite], ['entity', \&entity], ['email', \&email]) {
        my $raw = eval { $writer->[1]->($mail, $number) };
        next unless defined $raw; # the charset lacks a letter
        open my $file, '>:raw', "$folder/perl-$writer->[0]-$mail->{name}.eml" or die $!;
        print $file $raw;
        close $file;
    }
}
