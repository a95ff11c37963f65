"""What Streamlit opens for programs stays closed unless the operator opens it."""

import pytest

DOORS = ["/_stcore/metrics", "/_stcore/agent/openapi.json", "/_stcore/agent/interact", "/_stcore/agent"]


@pytest.mark.parametrize("path", DOORS)
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_the_doors_are_closed(client, path: str, method: str) -> None:
    answer = client.request(method, path)
    assert answer.status_code == 404
    assert "figures" not in answer.text


@pytest.mark.parametrize("path", DOORS)
def test_the_operator_can_open_them(open_client, path: str) -> None:
    assert open_client.get(path).status_code == 200


@pytest.mark.parametrize("path", ["/_stcore/health", "/_stcore/host-config", "/_stcore/agents-of-change"])
def test_what_the_pages_need_stays_open(client, path: str) -> None:
    assert client.get(path).status_code == 200
