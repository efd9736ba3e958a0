"""Mail: the messages that carry an Auth URL to a customer, and the outbox that sends each of them once."""
