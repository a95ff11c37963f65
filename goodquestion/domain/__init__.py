"""The rules of the subject: people, dated events, questions and what follows from them. Standard library only."""
