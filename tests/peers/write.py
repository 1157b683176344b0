"""Writes the messages of contents.json with Python's two ways of making one: write.py FOLDER."""
import json
import pathlib
import sys
from email import charset, policy
from email.header import Header
from email.message import EmailMessage
from email.mime.application import MIMEApplication
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from email.utils import formataddr

here, folder = pathlib.Path(__file__).parent, pathlib.Path(sys.argv[1])
DATE, TO = "Mon, 30 Nov 2026 09:00:00 +0100", "anna@acme.example"


def head(message, mail, number):
    message["To"], message["Date"], message["Message-ID"] = TO, DATE, f"<python-{number}@prospect.example>"


def modern(mail, number):
    message = EmailMessage(policy=policy.SMTP)
    message["From"], message["Subject"] = formataddr((mail["fromName"], mail["fromAddress"])), mail["subject"]
    head(message, mail, number)
    message.set_content(mail["text"], charset=mail["charset"])
    if "html" in mail:
        message.add_alternative(mail["html"], subtype="html", charset=mail["charset"])
    for file in mail.get("files", []):
        main, sub = file["type"].split("/")
        message.add_attachment(file["text"].encode(), maintype=main, subtype=sub, filename=file["name"])
    return message.as_bytes()


def old(mail, number):
    text = MIMEText(mail["text"], "plain", mail["charset"])
    message = text
    if "html" in mail:
        message = MIMEMultipart("alternative", boundary=f"=_old{number}")
        message.attach(text)
        message.attach(MIMEText(mail["html"], "html", mail["charset"]))
    if "files" in mail:
        message = MIMEMultipart("mixed", boundary=f"=_old{number}")
        message.attach(text)
        for file in mail["files"]:
            part = MIMEApplication(file["text"].encode(), file["type"].split("/")[1])
            part.add_header("Content-Disposition", "attachment", filename=("utf-8", "", file["name"]))
            message.attach(part)
    message["From"] = formataddr((str(Header(mail["fromName"], mail["charset"])), mail["fromAddress"]))
    message["Subject"] = Header(mail["subject"], mail["charset"])
    head(message, mail, number)
    return message.as_bytes()


charset.add_charset("utf-8", charset.QP, charset.QP, "utf-8")
for number, mail in enumerate(json.loads((here / "contents.json").read_text(encoding="utf-8"))):
    for writer in (modern, old):
        try:
            raw = writer(mail, number)
        except (UnicodeEncodeError, LookupError):
            continue  # the charset lacks a letter
        (folder / f"python-{writer.__name__}-{mail['name']}.eml").write_bytes(raw)
