using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.Orchard.Documents;

public sealed class FormReceiptDocument : StoredDocument<FormReceipt>;

public sealed class MailLookDocument : StoredDocument<MailLook>;
