using SalesMailbox.Core.Messages;

namespace SalesMailbox.Core.Tests.Messages;

/// <summary>The header blocks that email programs insert before a forwarded message.</summary>
public sealed class ForwardedSendersTests
{
    [Theory]
    [InlineData("---------- Forwarded message ---------\nFrom: Gina Grocer <gina@grocer.example>\n"
        + "Date: Mon, 30 Nov 2026 at 08:00\nSubject: Quote\nTo: Ben <ben@acme.example>")]
    [InlineData(
        "---------- Weitergeleitete Nachricht ---------\nVon: Gina Grocer <gina@grocer.example>\nDatum: Mo.\nBetreff: Angebot\nAn: Ben")]
    [InlineData("-----Original Message-----\nFrom: Gina Grocer [mailto:gina@grocer.example]\nSent: Monday\nTo: Ben\nSubject: Quote")]
    [InlineData("*From:* Gina Grocer <gina@grocer.example>\n*Sent:* Monday\n*To:* Ben\n*Subject:* Quote")]
    [InlineData("Begin forwarded message:\n\n> From: Gina Grocer <gina@grocer.example>\n> Subject: Quote\n> Date: 30 November 2026\n"
        + "> To: ben@acme.example")]
    [InlineData("-------- Forwarded Message --------\nSubject: \tQuote\nDate: \tMon, 30 Nov 2026\n"
        + "From: \tGina Grocer <gina@grocer.example>\nTo: \tben@acme.example")]
    [InlineData("De : Gina Grocer <gina@grocer.example>\nEnvoyé : lundi\nÀ : Ben\nObjet : Devis")]
    [InlineData("De: Gina Grocer <gina@grocer.example>\nEnviado: lunes\nPara: Ben\nAsunto: Oferta")]
    [InlineData("Da: Gina Grocer <gina@grocer.example>\nInviato: lunedì\nA: Ben\nOggetto: Offerta")]
    [InlineData("Van: Gina Grocer <gina@grocer.example>\nVerzonden: maandag\nAan: Ben\nOnderwerp: Offerte")]
    [InlineData("Från: Gina Grocer <gina@grocer.example>\nSkickat: måndag\nTill: Ben\nÄmne: Offert")]
    [InlineData("Od: Gina Grocer <gina@grocer.example>\nWysłano: poniedziałek\nDo: Ben\nTemat: Oferta")]
    [InlineData("От: Gina Grocer <gina@grocer.example>\nДата: понедельник\nКому: Ben\nТема: КП")]
    [InlineData("发件人: Gina Grocer <gina@grocer.example>\n发送时间: 2026\n收件人: Ben\n主题: 报价")]
    [InlineData("差出人：Gina Grocer <gina@grocer.example>\n送信日時：2026\n宛先：Ben\n件名：見積")]
    [InlineData("From: Gina Grocer <gina@grocer.example <mailto:gina@grocer.example>>\nSent: Monday\nTo: Ben\nSubject: Quote")]
    [InlineData("From:\nGina Grocer <gina@grocer.example>\nSent: Monday\nTo: Ben\nSubject: Quote")]
    [InlineData("From: \"Grocer, Gina\" <gina@grocer.example>\nSent: Monday\nTo: Ben\nSubject: Quote", "Grocer, Gina")]
    public void Find_HeaderBlockOfAProgram_IsTheSender(string block, string name = "Gina Grocer")
    {
        var sender = Assert.Single(
            ForwardedSenders.Find("Please handle.\n\n" + block.ReplaceLineEndings("\n") + "\n\nHi Ben, can you quote 10 laptops?\nGina"));

        Assert.Equal((AddressRole.ForwardedFrom, "gina@grocer.example", name), (sender.Role, sender.Address, sender.Name));
    }

    [Theory]
    [InlineData("We got an order.\nFrom: gina@grocer.example we know nothing.\nWhat now?")]
    [InlineData("On Monday, Gina <gina@grocer.example> wrote:\n> Hi")]
    [InlineData("From: Gina Grocer\nSent: Monday\nTo: Ben\nSubject: Quote")]
    [InlineData("")]
    public void Find_NoHeaderBlock_IsNobody(string text) => Assert.Empty(ForwardedSenders.Find(text));

    [Theory]
    [InlineData("---------- Forwarded message ---------", true)]
    [InlineData("Begin forwarded message:", true)]
    [InlineData("-------- Weitergeleitete Nachricht --------", true)]
    [InlineData("---------- Message transféré ---------", true)]
    [InlineData("Anfang der weitergeleiteten Nachricht:", true)]
    [InlineData("-----Original Message-----", false)]
    [InlineData("I forwarded it to you.", false)]
    public void IsAnnounced_Line_IsWhatProgramsWrite(string line, bool expected) =>
        Assert.Equal(expected, ForwardedSenders.IsAnnounced($"See below.\n\n{line}\nFrom: x"));
}
