# Surefoot in a container. Its steps are the Makefile's: `make image-rehearsal` goes through them
# without Docker. Works with a read-only root file system, as any user who may write /data.

FROM python:3.11-slim-bookworm AS builder
WORKDIR /app
RUN apt-get update && apt-get install --yes --no-install-recommends make
COPY Makefile pyproject.toml requirements.lock ./
RUN make install-runtime
RUN mkdir data

FROM python:3.11-slim-bookworm
LABEL org.opencontainers.image.title="Surefoot" \
      org.opencontainers.image.licenses="Apache-2.0"
WORKDIR /app
COPY --from=builder /app/.venv .venv
COPY --from=builder --chown=10001:10001 /app/data /data
COPY LICENSE pyproject.toml ./
COPY bot bot
COPY content content
COPY handlers handlers
COPY sandbox sandbox

# Health is served inside the container only; 0.0.0.0:8081 opens it, and the webhook, to others.
ENV PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    SUREFOOT_DATABASE_URL=sqlite:////data/surefoot.sqlite3 \
    SUREFOOT_KEY_FILE=/data/keys \
    SUREFOOT_LISTEN=127.0.0.1:8081 \
    SUREFOOT_LOG_FORMAT=json

USER 10001:10001
VOLUME /data

# urlopen raises, and so the check fails, on 503 and on silence.
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
    CMD ["/app/.venv/bin/python", "-c", "import os, urllib.request as web; address = os.environ.get('SUREFOOT_LISTEN'); address and web.build_opener(web.ProxyHandler({})).open(f'http://{address}/healthz', timeout=4)"]

ENTRYPOINT ["/app/.venv/bin/python", "-m", "bot"]
CMD ["run"]
