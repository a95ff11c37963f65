"""A supervisor asks whether the process is up, and whether the database answers."""


def test_a_running_process_says_ok_without_asking_the_database(client, services) -> None:
    services.database_error = OSError("gone")
    answer = client.get("/api/health")
    assert (answer.status_code, answer.json()) == (200, {"status": "ok"})


def test_ready_means_that_the_database_answers(client) -> None:
    answer = client.get("/api/ready")
    assert (answer.status_code, answer.json()) == (200, {"status": "ready"})


def test_a_database_that_does_not_answer_is_503_in_plain_words(client, services) -> None:
    services.is_ready = False
    answer = client.get("/api/ready")
    assert (answer.status_code, answer.json()) == (503, {"status": "the database does not answer"})


def test_a_failing_question_is_503_and_tells_nothing_about_the_database(client, services) -> None:
    services.database_error = OSError("postgresql://me:secret@db")
    answer = client.get("/api/ready")
    assert answer.status_code == 503
    assert "secret" not in answer.text


def test_an_unknown_address_below_api_is_404_and_no_page_of_the_application(client) -> None:
    answer = client.get("/api/unknown")
    assert answer.status_code == 404
    assert "There is nothing at this address" in answer.text
