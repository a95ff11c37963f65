"""What the server does around the pages: cookie, headers, language, sheets, health. ASGI only, no Streamlit."""
